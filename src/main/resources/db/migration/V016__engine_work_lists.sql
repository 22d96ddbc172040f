-- engine: what a person may see is looked up by person, revoked rights (there are hardly any) by themselves; work that nobody has
-- yet is counted from two indexes alone, one of such tasks and one of whom tasks are offered to
create index ringflow_authorization_user on public.act_ru_authorization (user_id_, resource_type_);
create index ringflow_authorization_revoked on public.act_ru_authorization (user_id_, group_id_) where type_ = 2;
create index ringflow_task_nobodys on public.act_ru_task (id_)
  include (due_date_, suspension_state_, tenant_id_, case_execution_id_, proc_def_id_) where assignee_ is null;
create index ringflow_task_offered on public.act_ru_identitylink (group_id_, task_id_) where type_ = 'candidate';
