-- pipeline: leads, opportunities with their moves, people, competitors, and quotations
create sequence ringflow.lead_seq increment by 50;
create table ringflow.lead (
  id bigint primary key,
  version integer not null default 0,
  number varchar(30) collate "C" not null unique,
  status varchar(20) not null,
  customer_id bigint,
  customer_name varchar(200) not null,
  contact_name varchar(200) not null default '',
  email varchar(200) not null default '',
  phone varchar(60) not null default '',
  region varchar(100) not null default '',
  sector varchar(100) not null default '',
  product varchar(200) not null default '',
  need varchar(4000) not null default '',
  expected_value numeric(19, 2),
  currency varchar(3) not null,
  source varchar(60) not null default '',
  owner varchar(64),
  team varchar(100) not null default '',
  reason varchar(4000),
  process_instance_id varchar(64),
  arrived_at timestamptz not null,
  urged_at timestamptz,
  closed_at timestamptz
);
create index lead_open_owner on ringflow.lead (owner, arrived_at) where status = 'OPEN';
create index lead_customer on ringflow.lead (customer_id);
create index lead_customer_name on ringflow.lead (lower(customer_name) text_pattern_ops, id desc);

create sequence ringflow.opportunity_seq increment by 50;
create table ringflow.opportunity (
  id bigint primary key,
  version integer not null default 0,
  number varchar(30) collate "C" not null unique,
  lead_id bigint references ringflow.lead,
  customer_id bigint not null,
  customer_name varchar(200) not null,
  product varchar(200) not null default '',
  need varchar(4000) not null default '',
  region varchar(100) not null default '',
  sector varchar(100) not null default '',
  source varchar(60) not null default '',
  stage varchar(2) not null,
  status varchar(20) not null,
  expected_value numeric(19, 2),
  currency varchar(3) not null,
  close_on date,
  budget numeric(19, 2),
  owner varchar(64),
  team varchar(100) not null default '',
  next_step varchar(500),
  next_step_on date,
  learnt varchar(4000),
  project_approved_on date,
  project_reference varchar(200),
  stage_since timestamptz not null,
  moved_at timestamptz not null,
  urged_at timestamptz,
  hold_until date,
  opened_at timestamptz not null,
  closed_at timestamptz,
  lost_reason varchar(60),
  lost_to varchar(200),
  -- how far it came, 1 to 4 for the stages and 5 for the contract, and the seconds spent in each stage, as far as known
  reached integer not null,
  s1_seconds bigint,
  s2_seconds bigint,
  s3_seconds bigint,
  s4_seconds bigint,
  origin varchar(10) not null,
  external_id varchar(100),
  process_instance_id varchar(64)
);
create unique index opportunity_external_id on ringflow.opportunity (external_id) where external_id is not null;
create index opportunity_lead on ringflow.opportunity (lead_id) where lead_id is not null;
create index opportunity_board on ringflow.opportunity (stage, stage_since, id)
  where closed_at is null;
create index opportunity_board_owner on ringflow.opportunity (owner, stage, stage_since, id)
  where closed_at is null;
create index opportunity_board_team on ringflow.opportunity (team, stage, stage_since, id)
  where closed_at is null;
create index opportunity_board_sum on ringflow.opportunity (stage, currency)
  include (expected_value, urged_at, owner, team) where closed_at is null;
create index opportunity_stalled on ringflow.opportunity (stage, stage_since, id)
  where closed_at is null and urged_at is not null;
create index opportunity_next_step on ringflow.opportunity (owner, next_step_on)
  where closed_at is null;
create index opportunity_customer on ringflow.opportunity (customer_id, closed_at desc nulls first, id desc);
create index opportunity_customer_name on ringflow.opportunity (lower(customer_name) text_pattern_ops, id desc);
create index opportunity_funnel on ringflow.opportunity (opened_at)
  include (reached, status, owner, s1_seconds, s2_seconds, s3_seconds, s4_seconds);

create sequence ringflow.stage_log_seq increment by 50;
create table ringflow.stage_log (
  id bigint primary key,
  opportunity_id bigint not null references ringflow.opportunity,
  from_stage varchar(2),
  to_stage varchar(4) not null,
  what varchar(20) not null,
  by_person varchar(64),
  at timestamptz not null,
  lasted_seconds bigint,
  learnt varchar(4000) not null default '',
  evidence jsonb not null default '[]',
  origin varchar(10) not null
);
create index stage_log_opportunity on ringflow.stage_log (opportunity_id, id desc);

create table ringflow.decision_role (
  opportunity_id bigint not null references ringflow.opportunity,
  position_in_list integer not null,
  name varchar(200) not null,
  job_position varchar(200) not null default '',
  role varchar(20) not null,
  standpoint varchar(20) not null,
  primary key (opportunity_id, position_in_list)
);
create table ringflow.competitor (
  opportunity_id bigint not null references ringflow.opportunity,
  position_in_list integer not null,
  name varchar(200) not null,
  note varchar(1000) not null default '',
  primary key (opportunity_id, position_in_list)
);

create sequence ringflow.quotation_seq increment by 50;
create table ringflow.quotation (
  id bigint primary key,
  version integer not null default 0,
  number varchar(30) collate "C" not null unique,
  opportunity_id bigint not null references ringflow.opportunity,
  status varchar(20) not null,
  currency varchar(3) not null,
  total numeric(19, 2) not null,
  prepared_by varchar(64),
  prepared_at timestamptz not null,
  reviewed_by varchar(64),
  reviewed_at timestamptz,
  comment varchar(4000) not null default ''
);
create index quotation_opportunity on ringflow.quotation (opportunity_id, id desc);
create table ringflow.quotation_line (
  quotation_id bigint not null references ringflow.quotation,
  position_in_list integer not null,
  product varchar(200) not null,
  quantity numeric(12, 3) not null,
  price numeric(19, 2) not null,
  discount numeric(5, 2) not null,
  total numeric(19, 2) not null,
  primary key (quotation_id, position_in_list)
);
