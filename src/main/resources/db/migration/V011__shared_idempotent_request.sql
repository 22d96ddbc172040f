-- shared: the answer that a repeated request gets again
create table ringflow.idempotent_request (
  caller      varchar(255) not null,
  key         varchar(200) not null,
  fingerprint varchar(64)  not null,
  answer      jsonb,
  created_at  timestamptz  not null,
  primary key (caller, key)
);
create index idempotent_request_created_at on ringflow.idempotent_request (created_at);
