-- pipeline: contracts, what approvers saw and said, and their instalments
create sequence ringflow.contract_seq increment by 50;
create table ringflow.contract (
  id bigint primary key,
  version integer not null default 0,
  number varchar(30) collate "C" not null unique,
  opportunity_id bigint not null references ringflow.opportunity,
  opportunity_number varchar(30) not null,
  customer_id bigint not null,
  customer_name varchar(200) not null,
  owner varchar(64) not null,
  status varchar(20) not null,
  revision integer not null,
  amount numeric(19, 2) not null,
  currency varchar(3) not null,
  discount numeric(5, 2) not null,
  payment_terms varchar(40) not null,
  planned_sign_on date,
  signed_on date,
  document_number varchar(100),
  signed_by_us varchar(200),
  signed_by_customer varchar(200),
  created_at timestamptz not null
);
create unique index contract_document_number on ringflow.contract (document_number) where document_number is not null;
create index contract_opportunity on ringflow.contract (opportunity_id);
create index contract_status on ringflow.contract (status, id desc) include (amount, currency);
create index contract_owner on ringflow.contract (owner, id desc);
create index contract_customer on ringflow.contract (customer_id, id desc);
create index contract_signed_on on ringflow.contract (signed_on, id desc) include (amount, currency);
create index contract_customer_name on ringflow.contract (lower(customer_name) text_pattern_ops, id desc);

create table ringflow.contract_instalment (
  contract_id bigint not null references ringflow.contract,
  position_in_list integer not null,
  label varchar(200) not null,
  due_on date not null,
  amount numeric(19, 2) not null,
  primary key (contract_id, position_in_list)
);

-- what the contract said each time it was sent for approval; never changed afterwards
create table ringflow.contract_revision (
  contract_id bigint not null references ringflow.contract,
  revision integer not null,
  terms jsonb not null,
  sent_by varchar(64) not null,
  sent_at timestamptz not null,
  primary key (contract_id, revision)
);

create sequence ringflow.contract_decision_seq increment by 50;
create table ringflow.contract_decision (
  id bigint primary key,
  contract_id bigint not null references ringflow.contract,
  revision integer not null,
  level varchar(20) not null,
  decision varchar(20) not null,
  comment varchar(4000) not null default '',
  by_person varchar(64) not null,
  at timestamptz not null
);
create index contract_decision_contract on ringflow.contract_decision (contract_id, id desc);
