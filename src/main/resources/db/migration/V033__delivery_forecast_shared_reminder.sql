-- delivery: how late and how much was paid of what is over, read from an index alone, for the forecast of cash
create index receivable_ended on ringflow.receivable (settled_on) include (customer_id, due_on, amount, received)
  where status in ('SETTLED', 'WRITTEN_OFF');

-- delivery: the projects and customers with most that is late are found among what is late, in one index
drop index ringflow.receivable_open;
create index receivable_open on ringflow.receivable (due_on, id) include (outstanding, currency, customer_id, project_id)
  where status in ('OPEN', 'DISPUTED');

-- delivery: whose contract a receipt is for, so that a seller's newest are found along an index
alter table ringflow.receipt add column seller varchar(64) not null default '';
update ringflow.receipt set seller = project.seller from ringflow.project where project.id = receipt.project_id;
create index receipt_seller on ringflow.receipt (seller, paid_on desc, id desc);

-- insight: answers newest first, and by project
create index survey_answer_at on ringflow.survey_answer (at desc, id desc) include (expected, perceived);
create index survey_answer_project on ringflow.survey_answer (project_number);

-- shared: what people are reminded of
create table ringflow.reminder (
  id bigint generated always as identity primary key,
  -- login name
  person varchar(64) not null,
  -- names the sentence reminder.<kind> that the facts are put into
  kind varchar(40) not null,
  facts jsonb not null default '{}',
  -- of the page that it is about; empty if it is about none
  path varchar(300) not null default '',
  at timestamptz not null,
  read_at timestamptz
);
-- of one thing a person is reminded once; another time takes the place of the first
create unique index reminder_unread on ringflow.reminder (person, kind, path) where read_at is null;
create index reminder_person on ringflow.reminder (person, at desc, id desc);
create index reminder_at on ringflow.reminder (at);
