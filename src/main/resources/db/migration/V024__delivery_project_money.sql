-- delivery: projects with their market stages and the evidence for them, receivables, receipts, and what was matched with what
create sequence ringflow.number_prj;
create sequence ringflow.number_rcv;
create sequence ringflow.number_rct;

create sequence ringflow.project_seq increment by 50;
create table ringflow.project (
  id bigint primary key,
  version integer not null default 0,
  number varchar(30) collate "C" not null unique,
  contract_id bigint not null unique references ringflow.contract,
  contract_number varchar(30) collate "C" not null unique,
  opportunity_number varchar(30) not null,
  customer_id bigint not null,
  customer_name varchar(200) not null,
  seller varchar(64) not null,
  -- login name; empty until the process has chosen one
  project_manager varchar(64),
  -- RUNNING or CLOSED
  status varchar(12) not null,
  -- the market stage that it waits for, M1 to M4; M4 once it is closed
  stage varchar(2) not null,
  stage_since timestamptz not null,
  -- the day that is planned for that stage; empty once it is closed
  stage_due_on date,
  -- in the contract's currency
  amount numeric(19, 2) not null,
  received numeric(19, 2) not null default 0,
  written_off numeric(19, 2) not null default 0,
  currency varchar(3) not null,
  signed_on date not null,
  opened_at timestamptz not null,
  closed_at timestamptz
);
create index project_late on ringflow.project (stage_due_on, id) where status = 'RUNNING';
create index project_stage on ringflow.project (stage, stage_due_on, id) include (amount, received, currency)
  where status = 'RUNNING';
create index project_manager on ringflow.project (project_manager, status, stage_due_on, id);
create index project_seller on ringflow.project (seller, status, stage_due_on, id);
create index project_customer on ringflow.project (customer_id, id desc);
create index project_closed on ringflow.project (closed_at desc, id desc) where status = 'CLOSED';
create index project_customer_name on ringflow.project (lower(customer_name) text_pattern_ops, id desc);

create table ringflow.project_milestone (
  project_id bigint not null references ringflow.project,
  stage varchar(2) not null,
  first_planned_on date not null,
  planned_on date not null,
  -- the day on which it was true, and the moment at which the process knew
  reached_on date,
  reached_at timestamptz,
  primary key (project_id, stage)
);

-- what a market stage needs: FIRST_PAYMENT, TEST_PASSED, STAGE_PAYMENT, ACCEPTANCE_PASSED, FINAL_INVOICE, FINAL_PAYMENT
create sequence ringflow.project_evidence_seq increment by 50;
create table ringflow.project_evidence (
  id bigint primary key,
  project_id bigint not null references ringflow.project,
  kind varchar(20) not null,
  happened_on date not null,
  document_number varchar(100) not null default '',
  -- ERP, PERSON or RECEIPTS
  origin varchar(10) not null,
  -- the stored event that reported it, if one did
  erp_event_id bigint,
  entered_by varchar(64),
  checked_by varchar(64),
  at timestamptz not null,
  unique (project_id, kind)
);

-- the project's story: opened, reminded, chased, planned anew, escalated, reached, closed, money in and out
create sequence ringflow.project_event_seq increment by 50;
create table ringflow.project_event (
  id bigint primary key,
  project_id bigint not null references ringflow.project,
  kind varchar(30) not null,
  -- what the sentence is made of
  facts jsonb not null default '{}',
  by_person varchar(64),
  at timestamptz not null
);
create index project_event_project on ringflow.project_event (project_id, at desc, id desc);

create sequence ringflow.receivable_seq increment by 50;
create table ringflow.receivable (
  id bigint primary key,
  version integer not null default 0,
  number varchar(30) collate "C" not null unique,
  project_id bigint not null references ringflow.project,
  customer_id bigint not null,
  position_in_contract integer not null,
  -- FIRST, STAGE or FINAL; a contract's only instalment is FINAL and counts as its first, too
  part varchar(10) not null,
  label varchar(200) not null,
  amount numeric(19, 2) not null,
  -- what receipts brought, and what was given up
  received numeric(19, 2) not null default 0,
  written_off numeric(19, 2) not null default 0,
  outstanding numeric(19, 2) generated always as (amount - received - written_off) stored,
  currency varchar(3) not null,
  first_due_on date not null,
  due_on date not null,
  -- OPEN, DISPUTED, SETTLED or WRITTEN_OFF
  status varchar(12) not null,
  dunning_level integer not null default 0,
  settled_on date,
  unique (project_id, position_in_contract)
);
create index receivable_open on ringflow.receivable (due_on, id) include (outstanding, currency, customer_id, project_id)
  where status in ('OPEN', 'DISPUTED');
create index receivable_customer on ringflow.receivable (customer_id, due_on, id) where status in ('OPEN', 'DISPUTED');

create sequence ringflow.receipt_seq increment by 50;
create table ringflow.receipt (
  id bigint primary key,
  version integer not null default 0,
  number varchar(30) collate "C" not null unique,
  project_id bigint not null references ringflow.project,
  customer_id bigint not null,
  -- PAYMENT or REFUND; a refund's amounts are negative
  kind varchar(10) not null,
  paid_on date not null,
  amount numeric(19, 2) not null,
  currency varchar(3) not null,
  -- the amount in the contract's currency; empty until a rate is known
  contract_amount numeric(19, 2),
  rate numeric(19, 8),
  matched numeric(19, 2) not null default 0,
  -- MATCHED, or OPEN while a person has to say what the rest is for, or KEPT: more than the contract, and somebody agreed
  status varchar(10) not null,
  payer varchar(200) not null default '',
  reference varchar(200) not null default '',
  -- what the sender said that it is for
  meant_for varchar(200) not null default '',
  refund_of varchar(200) not null default '',
  erp_event_id bigint unique,
  entered_by varchar(64),
  at timestamptz not null
);
create index receipt_project on ringflow.receipt (project_id, paid_on, id);
create index receipt_open on ringflow.receipt (paid_on, id) where status = 'OPEN';
create index receipt_paid_on on ringflow.receipt (paid_on desc, id desc);

create table ringflow.receipt_match (
  receipt_id bigint not null references ringflow.receipt,
  receivable_id bigint not null references ringflow.receivable,
  amount numeric(19, 2) not null,
  -- the rule that matched, or PERSON
  rule varchar(20) not null,
  by_person varchar(64),
  at timestamptz not null,
  primary key (receipt_id, receivable_id)
);
create index receipt_match_receivable on ringflow.receipt_match (receivable_id);
