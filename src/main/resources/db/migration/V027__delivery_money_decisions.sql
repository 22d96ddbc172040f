-- delivery: what people decide about money, and what the lists of money due need
alter table ringflow.receivable
  -- login name, as the project has it: lists and sums by person are read from an index
  add column seller varchar(64) not null,
  -- what people gave up of it; written_off is less if it was paid after all, and more by a rounding difference
  add column given_up numeric(19, 2) not null default 0,
  add column disputed_because varchar(4000) not null default '',
  add column reminded_on date;
-- each way to add up what is outstanding has an index that holds all it needs
drop index ringflow.receivable_open;
drop index ringflow.receivable_customer;
create index receivable_open on ringflow.receivable (due_on, id) include (outstanding, currency)
  where status in ('OPEN', 'DISPUTED');
create index receivable_seller on ringflow.receivable (seller, due_on, id) include (outstanding, currency)
  where status in ('OPEN', 'DISPUTED');
create index receivable_customer on ringflow.receivable (customer_id, due_on, id) include (outstanding, currency)
  where status in ('OPEN', 'DISPUTED');
create index receivable_project on ringflow.receivable (project_id, due_on) include (outstanding, currency)
  where status in ('OPEN', 'DISPUTED');
create index receivable_disputed on ringflow.receivable (due_on, id) where status = 'DISPUTED';

create table ringflow.receivable_write_off (
  receivable_id bigint not null references ringflow.receivable,
  proposed_at timestamptz not null,
  amount numeric(19, 2) not null,
  reason varchar(4000) not null,
  proposed_by varchar(64) not null,
  -- PROPOSED, APPROVED or REFUSED; by a second person
  status varchar(10) not null,
  decided_by varchar(64),
  decided_at timestamptz,
  comment varchar(4000) not null default '',
  primary key (receivable_id, proposed_at)
);

-- some currencies have three decimals
alter table ringflow.receipt alter column amount type numeric(20, 3);
alter table ringflow.receipt
  -- of a payment: what refunds took back; of a refund: what it took back; in the contract's currency, never negative
  add column taken_back numeric(19, 2) not null default 0,
  -- what people said shall not be matched: it is kept, or it goes back
  add column held numeric(19, 2) not null default 0,
  add column held_as varchar(10);

-- what people said that a receipt is for
create table ringflow.receipt_pin (
  receipt_id bigint not null references ringflow.receipt,
  receivable_id bigint not null references ringflow.receivable,
  amount numeric(19, 2) not null,
  by_person varchar(64) not null,
  at timestamptz not null,
  primary key (receipt_id, receivable_id)
);
create index receipt_customer on ringflow.receipt (customer_id, paid_on desc, id desc);
