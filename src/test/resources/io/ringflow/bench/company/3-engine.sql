-- The process engine's tables: everything that is running; of what is over, each instance, and the steps of the latest.
call bench.drop_indexes(array['act_ru_execution', 'act_ru_task', 'act_ru_identitylink', 'act_ru_variable', 'act_ru_job', 'act_ru_authorization', 'act_ge_bytearray',
    'act_hi_procinst', 'act_hi_actinst', 'act_hi_taskinst']::regclass[]);

call bench.copy('act_hi_procinst', 'join bench.instance i using (root) join act_hi_procinst r on r.id_ = i.id', '{"business_key_": "case when r.business_key_ like ''OPP%'' then d.number else d.lead_number end"}');
call bench.copy('act_hi_actinst', 'join bench.instance i using (root) join act_hi_actinst r on r.proc_inst_id_ = i.id where d.traced', '{"assignee_": "case when r.assignee_ = d.pattern_owner then d.owner else r.assignee_ end"}');
call bench.copy('act_hi_taskinst', 'join bench.instance i using (root) join act_hi_taskinst r on r.proc_inst_id_ = i.id where d.traced', '{"assignee_": "case when r.assignee_ = d.pattern_owner then d.owner else r.assignee_ end"}');
call bench.copy('act_ru_execution', 'join bench.instance i using (root) join act_ru_execution r on r.proc_inst_id_ = i.id where d.sort <> ''finished''',
    '{"business_key_": "case when r.business_key_ like ''OPP%'' then d.number when r.business_key_ like ''LEAD%'' then d.lead_number end"}');
call bench.copy('act_ru_task', 'join bench.instance i using (root) join act_ru_task r on r.proc_inst_id_ = i.id where d.sort <> ''finished''', '{"assignee_": "case when r.assignee_ is not null then d.owner end"}');
call bench.copy('act_ru_identitylink', 'join bench.instance i using (root) join act_ru_task t on t.proc_inst_id_ = i.id join act_ru_identitylink r on r.task_id_ = t.id_ where d.sort <> ''finished''', '{}');
call bench.copy('act_ge_bytearray', 'join bench.instance i using (root) join act_ru_variable v on v.proc_inst_id_ = i.id join act_ge_bytearray r on r.id_ = v.bytearray_id_ where d.sort <> ''finished''', '{}');
call bench.copy('act_ru_variable', 'join bench.instance i using (root) join act_ru_variable r on r.proc_inst_id_ = i.id where d.sort <> ''finished''',
    '{"text_": "case r.name_ when ''owner'' then d.owner when ''ownerName'' then d.owner_name when ''team'' then d.team when ''customerName'' then d.customer_name when ''opportunityNumber'' then d.number when ''leadNumber'' then d.lead_number else r.text_ end"}');
call bench.copy('act_ru_job', 'join bench.instance i using (root) join act_ru_job r on r.process_instance_id_ = i.id where d.sort <> ''finished''', '{}');

-- each person's own authorizations: those that Camunda's stock settings write for assigned tasks; who has no such tasks gets as many for others'
create temp table turn as
select id_ as task, assignee_ as person, row_number() over (partition by assignee_ order by id_) as turn from act_ru_task where assignee_ like 'person%'
union all
select id_, p.username, 1 + (t.n / p.size) from (select id_, row_number() over (order by id_) - 1 as n from act_ru_task where assignee_ is null) t
join (select username, row_number() over (order by n) - 1 as n, count(*) over () as size from bench.person where role <> 'sales') p on p.n = t.n % p.size;
insert into act_ru_authorization (id_, rev_, type_, user_id_, resource_type_, resource_id_, perms_)
select md5(task || person)::uuid, 1, 1, person, 7, task, 6 from turn where turn <= (select authorizations from bench.size);

call bench.build_indexes();
