-- engine: working-time calendars that people edit

-- counts the changes of all calendars together; each calendar carries the number of its last change
create sequence ringflow.working_calendar_change;

create table ringflow.working_calendar (
    name varchar(40) primary key check (name ~ '^[a-z0-9][a-z0-9-]*$'),
    zone varchar(60) not null,
    standard boolean not null,
    version bigint not null,
    -- how far the deadlines of open tasks are reckoned again after the last change
    recount_done integer not null default 0,
    recount_total integer not null default 0
);

create unique index working_calendar_standard on ringflow.working_calendar (standard) where standard;

-- hours as people write them: 09:00-12:00 13:30-18:00
create table ringflow.working_calendar_hours (
    calendar varchar(40) not null references ringflow.working_calendar on delete cascade,
    weekday smallint not null check (weekday between 1 and 7),
    hours varchar(200) not null,
    primary key (calendar, weekday)
);

-- days that differ from their weekday; hours: empty for a holiday, a weekday's name for its hours, or hours of their own
create table ringflow.working_calendar_exception (
    calendar varchar(40) not null references ringflow.working_calendar on delete cascade,
    day date not null,
    name varchar(100) not null,
    hours varchar(200) not null,
    primary key (calendar, day)
);
