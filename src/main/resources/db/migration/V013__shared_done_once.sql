-- shared: what is done once in the life of a database, such as entering the demonstration company
create table ringflow.done_once (
    what    varchar(200) primary key,
    done_at timestamptz not null
);
