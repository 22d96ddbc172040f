-- What is to be seeded: every deal and lead of the demonstration company, which its processes really produced, is copied many
-- times. This file says who the copies belong to, and when and how long they were; the next ones copy the rows.
-- bench.size holds: finished, running, leads, customers, people.

create table bench.person as
select n, 'person' || lpad(n::text, 3, '0') as username,
       (array['Anna','Bo','Chen','Dora','Emil','Fei','Greta','Hugo','Ines','Jun','Klara','Liang','Mia','Noah','Olga','Paul','Rui','Sara','Tim','Yan'])[1 + n % 20]
       || ' ' || (array['Adler','Bauer','Chang','Duarte','Eriksen','Fang','Gruber','Huang','Ivanov','Jansen','Kaya','Li','Moreau','Novak','Olsen','Petrov','Quinn','Rossi','Shen','Tanaka','Urban','Vogel','Wang','Xu','Zhao'])[1 + (n - 1) / 20] as name,
       'Team ' || 1 + n % 20 as team,
       case when n <= people * 0.8 then 'sales' when n <= people * 0.92 then 'sales-managers' else 'bid-reviewers' end as role
from bench.size, generate_series(1, people) n;

insert into act_id_user (id_, rev_, first_, last_, email_, pwd_, salt_)
select p.username, 1, split_part(p.name, ' ', 1), split_part(p.name, ' ', 2), p.username || '@ringflow.example', lena.pwd_, lena.salt_
from bench.person p, act_id_user lena where lena.id_ = 'lena';
insert into act_id_membership (user_id_, group_id_) select username, role from bench.person;
insert into ringflow.person (username, name, name_key, email, team, manager)
select username, name, lower(name), username || '@ringflow.example', team, 'marco' from bench.person;

create table bench.customer as
select n, 1000000 + n as id, format('CUS-2020-%s', 100000 + n) as number, first || ' ' || second || ' ' || third || ' GmbH' as name, lower(first || second || third) as key,
       lower(first || ' ' || second || ' ' || third || ' gmbh') as words
from (select n,
             (array['Alpine','Baltic','Central','Delta','Eastern','Falcon','Granite','Harbour','Iron','Jade','Kestrel','Lakeside','Meridian','Northern','Orion','Pacific','Quarry','Rhine','Summit','Tundra',
                    'Union','Valley','Western','Xenon','Yellow','Zenith','Amber','Bright','Copper','Dragon','Emerald','Forest','Golden','Highland','Imperial','Juniper','Kingston','Lunar','Mountain','Noble'])[1 + n % 40] as first,
             (array['Aerospace','Bearings','Chemicals','Drives','Engines','Foundry','Gears','Hydraulics','Instruments','Joints','Kilns','Lasers','Motors','Nozzles','Optics','Pumps','Quartz','Rail','Shipyard','Turbines',
                    'Utilities','Valves','Welding','Xray','Yards','Zinc','Alloys','Boilers','Castings','Dynamics','Energy','Fasteners','Glass','Heating','Insulation','Jets','Kinetics','Logistics','Metals','Networks'])[1 + n / 40 % 40] as second,
             (array['Aachen','Bergen','Como','Delft','Essen','Faro','Graz','Haarlem','Izmir','Jena','Kiel','Linz','Metz','Nancy','Oslo','Porto','Quimper','Riga','Split','Turin',
                    'Ulm','Varna','Wien','Xanten','York','Zadar','Arles','Brest','Cork','Dijon','Erfurt','Fulda','Gent','Hamm','Ibiza','Jever','Kassel','Lyon','Malmo','Nantes'])[1 + n / 1600 % 40] as third
      from bench.size, generate_series(0, customers - 1) n) names;
create unique index on bench.customer (n);

-- which instances belong to which case
create table bench.instance as select id_ as id, root_proc_inst_id_ as root from act_hi_procinst;
create index on bench.instance (root);

-- the patterns, by what is open in them
create table bench.pattern as
select deal.id as deal, lead.id as lead, lead.process_instance_id as root, deal.owner,
       coalesce(deal.closed_at, now()) as anchor,
       case when deal.closed_at is not null then deal.status
            when deal.id is null then 'LEAD'
            when open.tasks is null then 'HOLD'
            when open.tasks like '%ReviewQuotation' then 'REVIEW'
            when open.tasks like 'Decide%' then 'STALLED'
            when open.tasks like 'Work%' then 'WORK'
            else open.tasks end as kind
from ringflow.lead lead
left join ringflow.opportunity deal on deal.lead_id = lead.id
left join lateral (select string_agg(task.task_def_key_, '+' order by task.task_def_key_) as tasks
                   from bench.instance i join act_ru_task task on task.proc_inst_id_ = i.id where i.root = lead.process_instance_id) open on true
where lead.status in ('OPEN', 'QUALIFIED');

-- of a hundred cases of a sort, how many are of each kind
create table bench.share as
select sort, kind, sum(share) over (partition by sort order by kind) - share as above, sum(share) over (partition by sort order by kind) as upto
from (values ('finished', 'WON', 45), ('finished', 'LOST', 55), ('lead', 'LEAD', 100),
             ('running', 'WORK', 35), ('running', 'STALLED', 25), ('running', 'REVIEW', 15), ('running', 'ApproveAsManager', 10),
             ('running', 'SignContract', 5), ('running', 'DraftContract', 3), ('running', 'CorrectContract', 2), ('running', 'HOLD', 5)) shares (sort, kind, share);

-- The copies, in order of time. Finished deals end over ten years and last half to eight times as long as their pattern; some
-- customers have many deals, most have few.
create table bench.deal as
with sorts as (
    select 'finished' as sort, 1 as first, finished as size from bench.size
    union all select 'running', finished + 1, running from bench.size
    union all select 'lead', finished + running + 1, leads from bench.size),
copies as (
    select sort, first + i as n, lpad(to_hex(first + i), 12, '0') as tail, i, size, i * 37 % 100 as draw, random() as long, random() as who, random() as late, random() as whose
    from sorts, generate_series(0, size - 1) i)
select copy.n, copy.sort, pattern.deal, pattern.lead, pattern.root, pattern.owner as pattern_owner, pattern.anchor,
       case when copy.sort = 'finished' then 0.5 + copy.long * 7.5 else 1 end as factor,
       case when copy.sort = 'finished' then interval '3650 days' * ((copy.size - copy.i)::float / copy.size) else copy.late * interval '8 days' end as shift,
       person.username as owner, person.name as owner_name, person.team,
       customer.id as customer_id, customer.name as customer_name,
       'OPP-2026-' || 1000000 + copy.n as number, 'LEAD-2026-' || 1000000 + copy.n as lead_number,
       left(pattern.root, -12) || tail as instance, tail,
       -- whose steps are in the engine's history: some of the running, the latest of the finished
       case when copy.sort = 'finished' then copy.i >= copy.size - traced else copy.i % (running / traced) = 0 end as traced
from copies copy
cross join (select people, customers, running, traced from bench.size) size
join bench.share share on share.sort = copy.sort and copy.draw >= share.above and copy.draw < share.upto
join (select *, row_number() over (partition by kind order by lead) - 1 as turn, count(*) over (partition by kind) as turns from bench.pattern) pattern
     on pattern.kind = share.kind and pattern.turn = copy.i / 100 % pattern.turns
join bench.person person on person.n = 1 + floor(copy.whose * (size.people * 8 / 10))::int
join bench.customer customer on customer.n = floor(size.customers * copy.who ^ 2)::int
order by copy.n;
alter table bench.deal add primary key (n);

-- Copies the rows of a table for every deal, or whatever else is to be copied. The engine's ids are made of time and machine: a copy's id has the deal in the place of
-- the machine. Moments move with the deal; other columns stay as they are unless said otherwise.
create procedure bench.copy(target regclass, joined text, said jsonb, copies regclass default 'bench.deal') language plpgsql as $$
declare
    names text;
    cells text;
begin
    select string_agg(quote_ident(attname), ', ' order by attnum),
           string_agg(case
               when said ? attname then said ->> attname
               when atttypid in ('timestamp'::regtype, 'timestamptz'::regtype)
                   then format('d.anchor::%s + (r.%I - d.anchor::%1$s) * d.factor - d.shift', atttypid::regtype, attname)
               when attname ~ '^(id_|root_proc_inst_id_|proc_inst_id_|process_instance_id_|super_process_instance_id_|call_proc_inst_id_|parent_id_|super_exec_|execution_id_|task_id_|bytearray_id_|var_scope_|act_inst_id_|parent_act_inst_id_)$'
                   then format('left(r.%I, -12) || d.tail', attname)
               else 'r.' || quote_ident(attname) end, ', ' order by attnum)
    into names, cells
    from pg_attribute where attrelid = target and attnum > 0 and not attisdropped and attgenerated = '';
    execute format('insert into %s (%s) select %s from %s d %s', target, names, cells, copies, joined);
end $$;

-- Indexes are built after the rows came in.
create table bench.dropped (definition text);
create procedure bench.drop_indexes(tables regclass[]) language plpgsql as $$
declare found record;
begin
    for found in select indexrelid::regclass as index, pg_get_indexdef(indexrelid) as definition from pg_index
                 where indrelid = any(tables) and not exists (select from pg_constraint where conindid = indexrelid) loop
        insert into bench.dropped values (found.definition);
        execute 'drop index ' || found.index;
    end loop;
end $$;

create procedure bench.build_indexes() language plpgsql as $$
declare found record;
begin
    for found in delete from bench.dropped returning definition loop
        execute found.definition;
    end loop;
end $$;
