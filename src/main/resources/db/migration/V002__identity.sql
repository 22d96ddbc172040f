-- identity: who works here, and what was set up once and so belongs to the administrators since
create table ringflow.person (
  username varchar(64) primary key,
  name varchar(255) not null,
  name_key varchar(255) not null,
  email varchar(255),
  team varchar(100) not null default '',
  manager varchar(64),
  language varchar(10),
  constraint person_language check (language in ('en', 'zh-CN'))
);
create index person_name_key on ringflow.person (name_key);
create index person_manager on ringflow.person (manager);

create table ringflow.identity_setup (
  item varchar(255) primary key,
  done_at timestamptz not null
);
