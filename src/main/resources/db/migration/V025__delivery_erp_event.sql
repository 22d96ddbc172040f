-- delivery: what the ERP told, what became of it, and what people did about it
create table ringflow.erp_event (
  id bigint generated always as identity primary key,
  source varchar(500) collate "C" not null,
  event_id varchar(200) collate "C" not null,
  type varchar(100) not null,
  -- as the event names it; empty if it names none
  contract varchar(100) collate "C" not null default '',
  -- empty if the event does not say
  happened_at timestamptz,
  received_at timestamptz not null,
  -- as it was sent, or as somebody corrected it
  data json not null,
  -- NEW, WAITING for another event, UNMATCHED until somebody looks, DONE, or ASIDE
  state varchar(10) not null,
  -- from when on it is to be worked off; empty while a job of the engine does so, and when there is nothing to do
  due_at timestamptz,
  tries integer not null default 0,
  waiting_since timestamptz,
  settled_at timestamptz,
  -- why it is not done: a message's key and what fills it, or a sentence
  why jsonb,
  unique (event_id, source)
);
create index erp_event_due on ringflow.erp_event (due_at, id) where due_at is not null;
create index erp_event_open on ringflow.erp_event (state, id desc) where state in ('WAITING', 'UNMATCHED', 'ASIDE');
create index erp_event_contract on ringflow.erp_event (contract, id desc) where contract <> '';

create table ringflow.erp_event_step (
  id bigint generated always as identity primary key,
  erp_event_id bigint not null references ringflow.erp_event,
  -- CORRECTED, REPLAYED or SET_ASIDE
  kind varchar(12) not null,
  by_person varchar(64) not null,
  at timestamptz not null,
  note varchar(500) not null default '',
  -- what a correction replaced
  former_type varchar(100),
  former_contract varchar(100),
  former_data json
);
create index erp_event_step_event on ringflow.erp_event_step (erp_event_id, id);

-- what the latest news of a customer or product were about, so that older ones that come late change nothing
create table ringflow.erp_news (
  -- customer or product
  kind varchar(10) not null,
  key varchar(200) collate "C" not null,
  at timestamptz not null,
  primary key (kind, key)
);
