-- Projects with their money: those of the demonstration company, which its processes really moved, copied many times with other
-- customers, sellers, times and numbers. A number gets the copy's behind it, and so do the business keys of the cases.
create table bench.project_case as
select distinct project.id as pattern, instance.id
from ringflow.project project
join act_hi_procinst root on root.business_key_ in (
  select project.number union all select number from ringflow.receivable where project_id = project.id
  union all select number from ringflow.receipt where project_id = project.id)
join bench.instance instance on instance.root = root.root_proc_inst_id_;
create index on bench.project_case (pattern);

create table bench.project as
with copies as (
    select n, case when n % 10 < 4 then 'CLOSED' else 'RUNNING' end as status, random() as late, random() as who, random() as whose, projects, traced, people, customers
    from bench.size, generate_series(1, projects) n),
patterns as (
    select id, status, row_number() over (partition by status order by id) - 1 as turn, count(*) over (partition by status) as turns from ringflow.project)
select copy.n, pattern.id as pattern, '-' || copy.n as suffix, 'a' || lpad(to_hex(copy.n), 11, '0') as tail,
       now() as anchor, 1 as factor, days * interval '1 day' as shift, days,
       person.username as seller, customer.id as customer_id, customer.name as customer_name,
       copy.n / 10 % (projects / traced) = 0 as traced
from copies copy
join patterns pattern on pattern.status = copy.status and pattern.turn = copy.n % pattern.turns
cross join lateral (select (case when copy.status = 'CLOSED' then 30 + copy.late * 1500 else copy.late * 200 - 160 end)::int as days) moved
join bench.person person on person.n = 1 + floor(copy.whose * (copy.people * 8 / 10))::int
join bench.customer customer on customer.n = floor(copy.customers * copy.who ^ 2)::int;
alter table bench.project add primary key (n);

call bench.drop_indexes(array['ringflow.project', 'ringflow.project_event', 'ringflow.receivable', 'ringflow.receipt', 'ringflow.receipt_match', 'ringflow.survey_answer']::regclass[]);

call bench.copy('ringflow.project', 'join ringflow.project r on r.id = d.pattern', '{"id": "d.n * 100000::bigint + r.id", "number": "r.number || d.suffix",
    "contract_id": "d.n * -100000::bigint - r.contract_id", "contract_number": "r.contract_number || d.suffix", "customer_id": "d.customer_id", "customer_name": "d.customer_name", "seller": "d.seller",
    "stage_due_on": "r.stage_due_on - d.days", "signed_on": "r.signed_on - d.days"}', 'bench.project');
call bench.copy('ringflow.project_milestone', 'join ringflow.project_milestone r on r.project_id = d.pattern', '{"project_id": "d.n * 100000::bigint + d.pattern",
    "first_planned_on": "r.first_planned_on - d.days", "planned_on": "r.planned_on - d.days", "reached_on": "r.reached_on - d.days"}', 'bench.project');
call bench.copy('ringflow.project_evidence', 'join ringflow.project_evidence r on r.project_id = d.pattern', '{"id": "d.n * 100000::bigint + r.id", "project_id": "d.n * 100000::bigint + d.pattern",
    "happened_on": "r.happened_on - d.days", "erp_event_id": "null::bigint"}', 'bench.project');
call bench.copy('ringflow.project_event', 'join ringflow.project_event r on r.project_id = d.pattern', '{"id": "d.n * 100000::bigint + r.id", "project_id": "d.n * 100000::bigint + d.pattern"}', 'bench.project');
call bench.copy('ringflow.receivable', 'join ringflow.receivable r on r.project_id = d.pattern', '{"id": "d.n * 100000::bigint + r.id", "number": "r.number || d.suffix", "project_id": "d.n * 100000::bigint + d.pattern",
    "customer_id": "d.customer_id", "seller": "d.seller", "first_due_on": "r.first_due_on - d.days", "due_on": "r.due_on - d.days", "reminded_on": "r.reminded_on - d.days",
    "settled_on": "r.settled_on - d.days + (d.n % 40)::int"}', 'bench.project');
call bench.copy('ringflow.receipt', 'join ringflow.receipt r on r.project_id = d.pattern', '{"id": "d.n * 100000::bigint + r.id", "number": "r.number || d.suffix", "project_id": "d.n * 100000::bigint + d.pattern",
    "customer_id": "d.customer_id", "seller": "d.seller", "paid_on": "r.paid_on - d.days", "erp_event_id": "null::bigint"}', 'bench.project');
call bench.copy('ringflow.receipt_match', 'join ringflow.receipt t on t.project_id = d.pattern join ringflow.receipt_match r on r.receipt_id = t.id',
    '{"receipt_id": "d.n * 100000::bigint + r.receipt_id", "receivable_id": "d.n * 100000::bigint + r.receivable_id"}', 'bench.project');
insert into ringflow.survey_answer (id, customer_id, project_number, expected, perceived, comment, recorded_by, at)
select -n, d.customer_id, p.number, 5 + n % 6, 3 + n % 8, 'As they said', d.seller, p.closed_at
from bench.project d join ringflow.project p on p.id = d.n * 100000::bigint + d.pattern where p.closed_at is not null;

call bench.copy('act_hi_procinst', 'join bench.project_case i on i.pattern = d.pattern join act_hi_procinst r on r.id_ = i.id', '{"business_key_": "r.business_key_ || d.suffix"}', 'bench.project');
call bench.copy('act_hi_actinst', 'join bench.project_case i on i.pattern = d.pattern join act_hi_actinst r on r.proc_inst_id_ = i.id where d.traced', '{}', 'bench.project');
call bench.copy('act_hi_taskinst', 'join bench.project_case i on i.pattern = d.pattern join act_hi_taskinst r on r.proc_inst_id_ = i.id where d.traced', '{}', 'bench.project');
call bench.copy('act_ru_execution', 'join bench.project_case i on i.pattern = d.pattern join act_ru_execution r on r.proc_inst_id_ = i.id', '{"business_key_": "r.business_key_ || d.suffix"}', 'bench.project');
call bench.copy('act_ru_task', 'join bench.project_case i on i.pattern = d.pattern join act_ru_task r on r.proc_inst_id_ = i.id', '{}', 'bench.project');
call bench.copy('act_ru_identitylink', 'join bench.project_case i on i.pattern = d.pattern join act_ru_task t on t.proc_inst_id_ = i.id join act_ru_identitylink r on r.task_id_ = t.id_', '{}', 'bench.project');
call bench.copy('act_ru_variable', 'join bench.project_case i on i.pattern = d.pattern join act_ru_variable r on r.proc_inst_id_ = i.id', '{}', 'bench.project');

call bench.build_indexes();
