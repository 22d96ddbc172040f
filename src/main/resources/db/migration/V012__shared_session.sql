-- shared: who is logged in, kept here so that any node can answer the next request
create table ringflow.session (
  primary_id            char(36) not null primary key,
  session_id            char(36) not null,
  creation_time         bigint   not null,
  last_access_time      bigint   not null,
  max_inactive_interval integer  not null,
  expiry_time           bigint   not null,
  principal_name        varchar(100)
);
create unique index session_session_id on ringflow.session (session_id);
create index session_expiry_time on ringflow.session (expiry_time);
create index session_principal_name on ringflow.session (principal_name);

create table ringflow.session_attributes (
  session_primary_id char(36)     not null references ringflow.session (primary_id) on delete cascade,
  attribute_name     varchar(200) not null,
  attribute_bytes    bytea        not null,
  primary key (session_primary_id, attribute_name)
);
