-- pipeline: targets, and what signed contracts are planned to cost
alter table ringflow.contract add column planned_cost numeric(19, 2);
drop index ringflow.contract_signed_on;
create index contract_signed_on on ringflow.contract (signed_on, id desc) include (amount, currency, owner, planned_cost);

create table ringflow.target (
  year integer not null,
  -- 1 to 12, or 0 for the year as a whole
  month integer not null,
  -- SIGNED, RECEIVED or PROFIT
  kind varchar(10) not null,
  -- COMPANY, DEPARTMENT or PERSON
  scope varchar(10) not null,
  -- nothing, the department's name, or the login name
  holder varchar(64) not null,
  amount numeric(19, 2) not null,
  changed_by varchar(64) not null,
  changed_at timestamptz not null,
  primary key (year, kind, scope, holder, month)
);

-- who moved which target, from what to what; nothing is ever changed here
create table ringflow.target_change (
  id bigint generated always as identity primary key,
  year integer not null,
  month integer not null,
  kind varchar(10) not null,
  scope varchar(10) not null,
  holder varchar(64) not null,
  before numeric(19, 2),
  after numeric(19, 2),
  by_person varchar(64) not null,
  at timestamptz not null
);
create index target_change_year on ringflow.target_change (year, kind, id desc);
