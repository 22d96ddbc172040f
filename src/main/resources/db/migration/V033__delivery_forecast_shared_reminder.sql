-- delivery: how late and how much was paid of what is over, read from an index alone, for the forecast of cash
create index receivable_ended on ringflow.receivable (settled_on) include (customer_id, due_on, amount, received)
  where status in ('SETTLED', 'WRITTEN_OFF');

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
