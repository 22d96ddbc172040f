package io.ringflow.faults;

import java.util.List;

/** Each asks for what must not be there and gives a sentence for each case of it. */
final class Queries {

    static final String PENDING_JOBS = """
            select 'Job ' || id_ || ' (' || coalesce(handler_type_, type_) || ') is due since ' || coalesce(duedate_, create_time_)
                   || ', retries ' || retries_ || ', locked until ' || coalesce(lock_exp_time_::text, 'never')
              from act_ru_job
             where suspension_state_ = 1 and handler_type_ <> 'history-cleanup'
               and (lock_exp_time_ is not null or duedate_ is null or duedate_ < localtimestamp)
            """;

    /** Rows, variables, stage log and engine tell the same of every deal. */
    static final List<String> AGREEMENT = List.of("""
            select 'Deal ' || d.number || ' is ' || d.status || ' but its case is '
                   || coalesce(h.state_, 'missing') || ' at ' || coalesce(h.end_act_id_, 'no end')
              from ringflow.opportunity d left join act_hi_procinst h on h.proc_inst_id_ = d.process_instance_id
             where not case d.status
                         when 'WON' then h.state_ = 'COMPLETED' and h.end_act_id_ = 'ContractSigned'
                         when 'LOST' then h.state_ = 'COMPLETED' and h.end_act_id_ = 'OpportunityLost'
                         else h.state_ = 'ACTIVE' and h.end_act_id_ is null end is true
            """, """
            select 'Deal ' || d.number || ' is ' || d.status || ' in ' || d.stage || ' but its open tasks are '
                   || coalesce(t.names, 'none')
              from ringflow.opportunity d
              left join lateral (
                select string_agg(task_def_key_, ', ') as names, count(*) as count, min(task_def_key_) as one
                  from act_hi_taskinst where root_proc_inst_id_ = d.process_instance_id and end_time_ is null
                   and task_def_key_ not like 'DecideOn%') t on true
             where not case d.status
                         when 'OPEN' then t.count = 1 and t.one in ('Work' || d.stage, 'ReviewQuotation')
                         when 'SETTLED' then t.count between 0 and 2 and coalesce(t.one, '') not like 'Work%'
                         else t.count = 0 end is true
            """, """
            select 'Deal ' || d.number || ' is in ' || d.stage || ' but its case says '
                   || coalesce(v.text_, 'nothing') || ' and has the key ' || coalesce(e.business_key_, 'none')
              from ringflow.opportunity d
              left join act_ru_variable v on v.proc_inst_id_ = d.process_instance_id
                    and v.execution_id_ = d.process_instance_id and v.name_ = 'stage'
              left join act_ru_execution e on e.id_ = d.process_instance_id
             where d.status not in ('WON', 'LOST') and (v.text_ is distinct from d.stage or e.business_key_ is distinct from d.number)
            """, """
            select 'Deal ' || d.number || ' is ' || d.status || ' in ' || d.stage || ' but its log says ' || coalesce(l.whats, 'nothing')
              from ringflow.opportunity d
              cross join lateral (
                select string_agg(what, ', ' order by at, id) as whats, count(*) filter (where what = 'ADVANCED') as advanced,
                       count(*) filter (where to_stage = d.status) as ends,
                       count(*) filter (where what = 'SETTLED') - count(*) filter (where what = 'RETURNED') as settled
                  from ringflow.stage_log where opportunity_id = d.id) l
             where d.stage <> 'S' || (1 + l.advanced)
                or l.ends <> case when d.status in ('WON', 'LOST') then 1 else 0 end
                or d.status in ('SETTLED', 'WON') <> (l.settled = 1)
            """, """
            select 'Deal ' || d.number || ' has ' || c.signed || ' signed contracts of ' || c.count || ' and is ' || d.status
              from ringflow.opportunity d
              cross join lateral (select count(*) as count, count(*) filter (where status = 'SIGNED') as signed
                                    from ringflow.contract where opportunity_id = d.id) c
             where c.count > 1 or c.signed <> case when d.status = 'WON' then 1 else 0 end
            """, """
            select 'Lead ' || l.number || ' is ' || l.status || ', has ' || count(d.id) || ' deals and the case '
                   || coalesce(max(h.state_), 'none')
              from ringflow.lead l
              left join ringflow.opportunity d on d.lead_id = l.id
              left join act_hi_procinst h on h.proc_inst_id_ = l.process_instance_id
             group by l.id
            having count(h.id_) = 0 or count(d.id) <> case when l.status = 'QUALIFIED' then 1 else 0 end
            """, """
            select 'Case ' || h.proc_inst_id_ || ' of ' || coalesce(h.business_key_, 'no key') || ' has no lead and no deal'
              from act_hi_procinst h
             where h.proc_def_key_ = 'lead-to-contract'
               and not exists (select from ringflow.lead where process_instance_id = h.proc_inst_id_)
               and not exists (select from ringflow.opportunity where process_instance_id = h.proc_inst_id_)
            """, """
            select 'Case ' || coalesce(h.proc_inst_id_, e.id_) || ' is open in ' || case when h.id_ is null then 'the engine' else 'its history' end
                   || ' alone'
              from (select * from act_hi_procinst where end_time_ is null) h
              full join (select * from act_ru_execution where parent_id_ is null) e on e.id_ = h.proc_inst_id_
             where h.id_ is null or e.id_ is null
            """, """
            select 'Task ' || coalesce(h.task_def_key_, t.task_def_key_) || ' ' || coalesce(h.id_, t.id_) || ' is open in '
                   || case when h.id_ is null then 'the engine' else 'its history' end || ' alone'
              from (select * from act_hi_taskinst where end_time_ is null) h full join act_ru_task t on t.id_ = h.id_
             where h.id_ is null or t.id_ is null
            """);

    /** What people did once has happened once. */
    static final List<String> ONCE = List.of("""
            select 'Customer ' || name || ' is there ' || count(*) || ' times' from ringflow.customer group by name having count(*) > 1
            """, """
            select 'There are ' || count(*) || ' leads of ' || customer_name || ', who was entered once'
              from ringflow.lead group by customer_name having count(*) > 1
            """, """
            select 'Deal ' || d.number || ': ' || t.worked || ' stages worked, ' || t.reviews || ' reviews, ' || t.signatures
                   || ' signatures, but its log says ' || l.whats
              from ringflow.opportunity d
              cross join lateral (
                select count(*) filter (where task_def_key_ like 'WorkS%' and delete_reason_ = 'completed') as worked,
                       count(*) filter (where task_def_key_ = 'ReviewQuotation') as sent,
                       count(*) filter (where task_def_key_ = 'ReviewQuotation' and delete_reason_ = 'completed') as reviews,
                       count(*) filter (where task_def_key_ = 'SignContract' and delete_reason_ = 'completed') as signatures
                  from act_hi_taskinst where root_proc_inst_id_ = d.process_instance_id) t
              cross join lateral (
                select string_agg(what, ', ' order by at, id) as whats,
                       count(*) filter (where what in ('ADVANCED', 'SETTLED', 'STAYED', 'HELD', 'LOST')) as moves,
                       count(*) filter (where what = 'OPENED') as opened, count(*) filter (where what = 'REVIEWED') as reviews,
                       count(*) filter (where what = 'WON') as won
                  from ringflow.stage_log where opportunity_id = d.id) l
             where l.opened <> 1 or l.moves <> t.worked - t.sent or l.reviews <> t.reviews or l.won <> t.signatures
            """, """
            select 'Deal ' || d.number || ' has ' || count(q.id) || ' quotations, drawn up once' from ringflow.opportunity d
              join ringflow.quotation q on q.opportunity_id = d.id group by d.id having count(q.id) > 1
            """, """
            select 'Contract ' || c.number || ' has ' || x.decisions || ' decisions and ' || x.revisions || ' revisions for '
                   || x.approvals || ' approvals and ' || x.drafts || ' drafts'
              from ringflow.contract c join ringflow.opportunity d on d.id = c.opportunity_id
              cross join lateral (
                select (select count(*) from ringflow.contract_decision where contract_id = c.id) as decisions,
                       (select count(*) from ringflow.contract_revision where contract_id = c.id) as revisions,
                       count(*) filter (where task_def_key_ like 'Approve%') as approvals,
                       count(*) filter (where task_def_key_ in ('DraftContract', 'CorrectContract')) as drafts
                  from act_hi_taskinst
                 where root_proc_inst_id_ = d.process_instance_id and delete_reason_ = 'completed') x
             where x.decisions <> x.approvals or x.revisions <> x.drafts
            """, """
            select kind || ' number ' || number || ' was given ' || count(*) || ' times'
              from (select 'Lead', number from ringflow.lead union all select 'Deal', number from ringflow.opportunity
                    union all select 'Quotation', number from ringflow.quotation
                    union all select 'Contract', number from ringflow.contract) as given (kind, number)
             group by kind, number having count(*) > 1
            """, """
            select 'Job ' || job_id_ || ' of ' || coalesce(max(act_id_), max(job_def_type_)) || ' succeeded ' || count(*) || ' times'
              from act_hi_job_log where job_state_ = 2 and job_def_type_ <> 'history-cleanup'
             group by job_id_ having count(*) > 1
            """);

    /** Everything that is not finished waits for a person, a moment or a job that will run. */
    static final List<String> NOTHING_STUCK = List.of(PENDING_JOBS, """
            select 'Job ' || id_ || ' of ' || coalesce(process_def_key_, handler_type_) || ' has no retries left: '
                   || coalesce(exception_msg_, '') from act_ru_job where retries_ = 0
            """, """
            select 'Incident ' || id_ || ' at ' || coalesce(activity_id_, '?') || ': ' || coalesce(incident_msg_, '') from act_ru_incident
            """, """
            select 'Case ' || e.id_ || ' of ' || coalesce(e.business_key_, 'no key') || ' waits for nothing'
              from act_ru_execution e
             where e.parent_id_ is null
               and not exists (select from act_ru_task where proc_inst_id_ = e.id_)
               and not exists (select from act_ru_job where process_instance_id_ = e.id_)
               and not exists (select from act_ru_event_subscr where proc_inst_id_ = e.id_)
               and not exists (select from act_ru_execution called join act_ru_execution caller on called.super_exec_ = caller.id_
                                where caller.proc_inst_id_ = e.id_)
            """, """
            select 'Session ' || pid || ' is in a transaction and does nothing since ' || state_change || ': ' || query
              from pg_stat_activity
             where datname = current_database() and state like 'idle in transaction%'
               and state_change < clock_timestamp() - interval '60 seconds'
            """);

    private Queries() {}
}
