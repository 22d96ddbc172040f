-- identity: wrong passwords, counted where every node sees them. What is counted is kept as a digest, because people type
-- passwords where names belong; a row ends by itself (LoginPace), and losing them all in a crash costs nobody anything.
create unlogged table ringflow.login_failure (
  counter    char(44) primary key,
  failures   integer     not null,
  not_before timestamptz not null,
  failed_at  timestamptz not null
);
create index login_failure_failed_at on ringflow.login_failure (failed_at);
