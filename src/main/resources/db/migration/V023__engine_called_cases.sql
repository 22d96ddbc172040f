-- engine: a case's page asks which cases it called, running or over
create index ringflow_hi_called on public.act_hi_procinst (super_process_instance_id_)
  where super_process_instance_id_ is not null;
