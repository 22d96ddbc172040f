-- Ringflow's own tables.
call bench.drop_indexes(array['ringflow.customer', 'ringflow.customer_name_gram', 'ringflow.contact', 'ringflow.customer_event', 'ringflow.lead', 'ringflow.opportunity',
    'ringflow.stage_log', 'ringflow.quotation', 'ringflow.contract', 'ringflow.contract_decision']::regclass[]);

insert into ringflow.customer (id, number, name, name_key, gram_count, search_words, lifecycle, lifecycle_since, parent_id, region, sector, country, credit, origin, created_at, changed_at, version)
select id, number, name, key, length(key), words, (array['LEAD', 'PROSPECT', 'TRADING', 'SERVICE'])[1 + n % 4], now() - n % 1000 * interval '1 day',
       case when n % 4 = 3 then id - 3 end, (array['East', 'West', 'North', 'South', 'Central'])[1 + n % 5],
       (array['aerospace', 'energy', 'shipbuilding', 'chemicals', 'automotive', 'rail', 'software'])[1 + n % 7], (array['DE', 'CN', 'FR', 'IT', 'NO'])[1 + n % 5],
       (array['A', 'B', 'B', 'C'])[1 + n / 7 % 4], 'IMPORT', now() - n % 3000 * interval '1 day', now() - n % 300 * interval '1 day', 1
from bench.customer;
insert into ringflow.customer_name_gram (customer_id, gram)
select distinct id, substr('^' || key || '$', at, 3) from bench.customer, generate_series(1, length(key)) at;
insert into ringflow.contact (id, customer_id, name, position, email, email_domain, search_words, created_at, changed_at, version)
select c.id * 10 + i, c.id, p.name, 'Head of testing', p.username || '.' || c.n || '@customer' || c.n || '.example', 'customer' || c.n || '.example', lower(p.name), now(), now(), 1
from bench.customer c cross join generate_series(1, 2) i join bench.person p on p.n = 1 + (c.n * 2 + i) % (select count(*) from bench.person);
insert into ringflow.customer_event (id, customer_id, kind, subject, was, became, done_at, done_by)
select id * 10 + i, id, kind, '', was, became, now() - i * interval '30 days', 'lena'
from bench.customer cross join (values (1, 'ENTERED', '', ''), (2, 'LIFECYCLE', 'LEAD', 'PROSPECT'), (3, 'LIFECYCLE', 'PROSPECT', 'TRADING')) what (i, kind, was, became);

call bench.copy('ringflow.lead', 'join ringflow.lead r on r.id = d.lead', '{"id": "d.n * 1000 + r.id", "number": "d.lead_number", "owner": "d.owner", "team": "d.team",
    "customer_id": "d.customer_id", "customer_name": "d.customer_name", "process_instance_id": "d.instance"}');
call bench.copy('ringflow.opportunity', 'join ringflow.opportunity r on r.id = d.deal', '{"id": "d.n * 1000 + r.id", "number": "d.number", "lead_id": "d.n * 1000 + r.lead_id", "owner": "d.owner", "team": "d.team",
    "customer_id": "d.customer_id", "customer_name": "d.customer_name", "process_instance_id": "d.instance",
    "s1_seconds": "(r.s1_seconds * d.factor)::bigint", "s2_seconds": "(r.s2_seconds * d.factor)::bigint", "s3_seconds": "(r.s3_seconds * d.factor)::bigint", "s4_seconds": "(r.s4_seconds * d.factor)::bigint"}');
call bench.copy('ringflow.stage_log', 'join ringflow.stage_log r on r.opportunity_id = d.deal', '{"id": "d.n * 1000 + r.id", "opportunity_id": "d.n * 1000 + d.deal",
    "by_person": "case when r.by_person = d.pattern_owner then d.owner else r.by_person end", "lasted_seconds": "(r.lasted_seconds * d.factor)::bigint"}');
call bench.copy('ringflow.decision_role', 'join ringflow.decision_role r on r.opportunity_id = d.deal', '{"opportunity_id": "d.n * 1000 + d.deal"}');
call bench.copy('ringflow.competitor', 'join ringflow.competitor r on r.opportunity_id = d.deal', '{"opportunity_id": "d.n * 1000 + d.deal"}');
call bench.copy('ringflow.quotation', 'join ringflow.quotation r on r.opportunity_id = d.deal', '{"id": "d.n * 1000 + r.id", "opportunity_id": "d.n * 1000 + d.deal", "number": "''QUO-2026-'' || d.n * 1000 + r.id", "prepared_by": "d.owner"}');
call bench.copy('ringflow.quotation_line', 'join ringflow.quotation q on q.opportunity_id = d.deal join ringflow.quotation_line r on r.quotation_id = q.id', '{"quotation_id": "d.n * 1000 + q.id"}');
call bench.copy('ringflow.contract', 'join ringflow.contract r on r.opportunity_id = d.deal', '{"id": "d.n * 1000 + r.id", "opportunity_id": "d.n * 1000 + d.deal", "number": "''CON-2026-'' || d.n * 1000 + r.id", "owner": "d.owner",
    "opportunity_number": "d.number", "customer_id": "d.customer_id", "customer_name": "d.customer_name", "document_number": "d.n || r.document_number",
    "signed_on": "(d.anchor + (r.signed_on - d.anchor) * d.factor - d.shift)::date"}');
call bench.copy('ringflow.contract_instalment', 'join ringflow.contract c on c.opportunity_id = d.deal join ringflow.contract_instalment r on r.contract_id = c.id', '{"contract_id": "d.n * 1000 + c.id"}');
call bench.copy('ringflow.contract_revision', 'join ringflow.contract c on c.opportunity_id = d.deal join ringflow.contract_revision r on r.contract_id = c.id', '{"contract_id": "d.n * 1000 + c.id"}');
call bench.copy('ringflow.contract_decision', 'join ringflow.contract c on c.opportunity_id = d.deal join ringflow.contract_decision r on r.contract_id = c.id', '{"id": "d.n * 1000 + r.id", "contract_id": "d.n * 1000 + c.id"}');

call bench.build_indexes();
