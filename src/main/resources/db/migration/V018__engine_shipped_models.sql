-- engine: what releases brought along, who put which version of a model live, and what waits for a process owner

-- each bundle that ever came with a release, so that a node of an older release does not put its own back
create table ringflow.shipped_bundle (
  module     varchar(100) not null,
  digest     varchar(64)  not null,
  release    varchar(100) not null,
  shipped_at timestamptz  not null,
  primary key (module, digest)
);

-- each version of a model that ever came with a release; the highest ordinal came last
create sequence ringflow.shipped_model_ordinal;
create table ringflow.shipped_model (
  module     varchar(100) not null,
  model      varchar(255) not null,
  digest     varchar(64)  not null,
  content    bytea        not null,
  release    varchar(100) not null,
  shipped_at timestamptz  not null,
  ordinal    bigint       not null,
  primary key (module, model, digest)
);

-- where a version that Ringflow deployed comes from: a release, a person, or a release's version that a person adopted
create table ringflow.live_model (
  id            bigint generated always as identity primary key,
  deployment_id varchar(64)  not null,
  resource      varchar(400) not null,
  digest        varchar(64)  not null,
  release       varchar(100),
  person        varchar(255),
  since         timestamptz  not null,
  unique (deployment_id, resource)
);
create index live_model_resource on ringflow.live_model (resource, id);

create table ringflow.model_proposal (
  id          bigint generated always as identity primary key,
  module      varchar(100) not null,
  model       varchar(255) not null,
  digest      varchar(64)  not null,
  status      varchar(20)  not null check (status in ('WAITING', 'ADOPTED', 'KEPT', 'OVERTAKEN')),
  proposed_at timestamptz  not null,
  decided_at  timestamptz,
  decided_by  varchar(255),
  foreign key (module, model, digest) references ringflow.shipped_model
);
create unique index model_proposal_waiting on ringflow.model_proposal (model) where status = 'WAITING';
