-- insight: what customers answered after their projects
create sequence ringflow.survey_answer_seq increment by 50;
create table ringflow.survey_answer (
  id bigint primary key,
  customer_id bigint not null,
  project_number varchar(30) collate "C" not null,
  -- what the customer expected and perceived, 1 to 10
  expected integer not null check (expected between 1 and 10),
  perceived integer not null check (perceived between 1 and 10),
  comment varchar(4000) not null default '',
  recorded_by varchar(64),
  at timestamptz not null
);
create index survey_answer_customer on ringflow.survey_answer (customer_id, at desc);
