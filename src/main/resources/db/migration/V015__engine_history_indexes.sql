-- Module engine. Indexes of the process engine that no query of Ringflow, of Camunda's web apps or of their REST interface needs
-- here, but that every step of a case has to write. Which queries keep which index: docs/adr/015-history-that-is-cheap-to-write.md.

-- There are no tenants.
drop index if exists
  public.act_idx_hi_pro_inst_tenant_id, public.act_idx_hi_act_inst_tenant_id, public.act_idx_hi_task_inst_tenant_id,
  public.act_idx_hi_detail_tenant_id, public.act_idx_hi_ident_lnk_tenant_id, public.act_idx_hi_var_inst_tenant_id,
  public.act_idx_hi_incident_tenant_id, public.act_idx_hi_job_log_tenant_id, public.act_idx_hi_dec_inst_tenant_id,
  public.act_idx_exec_tenant_id, public.act_idx_task_tenant_id, public.act_idx_variable_tenant_id,
  public.act_idx_job_tenant_id, public.act_idx_inc_tenant_id, public.act_idx_event_subscr_tenant_id;

-- There are no CMMN cases: the gate lets none in.
drop index if exists
  public.act_idx_hi_detail_case_inst, public.act_idx_hi_detail_case_exec, public.act_idx_hi_casevar_case_inst,
  public.act_idx_hi_dec_inst_ci;

-- The beginning of another index.
drop index if exists
  public.act_idx_hi_procvar_proc_inst, public.act_idx_hi_varinst_name, public.act_idx_hi_dec_in_inst,
  public.act_idx_hi_taskinstid_procinst, public.act_idx_hi_ai_pdefid_end_time, public.act_idx_hi_detail_bytear,
  public.act_idx_variable_task_id;

-- A handful of values in millions of rows, which no plan would choose.
drop index if exists
  public.act_idx_hi_act_inst_proc_def_key, public.act_idx_hi_detail_proc_def_key, public.act_idx_hi_var_inst_proc_def_key,
  public.act_idx_hi_ident_lnk_proc_def_key, public.act_idx_hi_job_log_proc_def_key, public.act_idx_hi_op_log_op_type,
  public.act_idx_hi_op_log_entity_type, public.act_idx_hi_detail_name, public.act_idx_bytearray_name,
  public.act_idx_hi_dec_out_rule, public.act_idx_hi_dec_inst_act, public.act_idx_hi_dec_inst_req_id,
  public.act_idx_hi_dec_inst_req_key;

-- Read the other way round only, from the row to its bytes, or by tools that are not part of the community edition.
drop index if exists
  public.act_idx_hi_detail_task_bytear, public.act_idx_hi_varinst_bytear, public.act_idx_hi_detail_time,
  public.act_idx_hi_act_inst_start_end, public.act_idx_hi_act_inst_comp, public.act_idx_hi_ident_lnk_timestamp;

-- Almost always empty.
drop index if exists
  public.act_idx_hi_detail_task_id, public.act_idx_hi_pro_rst_pro_inst_id, public.act_idx_hi_job_log_ex_stack;
create index ringflow_hi_detail_task on public.act_hi_detail (task_id_) where task_id_ is not null;
create index ringflow_hi_procinst_restarted on public.act_hi_procinst (restarted_proc_inst_id_)
  where restarted_proc_inst_id_ is not null;
create index ringflow_hi_job_log_exception on public.act_hi_job_log (job_exception_stack_id_)
  where job_exception_stack_id_ is not null;
