-- customer: files that become records
create sequence ringflow.import_run_seq increment by 50;

create table ringflow.import_run (
    id          bigint primary key,
    kind        varchar(40)  not null,
    state       varchar(12)  not null
        check (state in ('UPLOADED', 'PREVIEWED', 'RUNNING', 'DONE', 'FAILED', 'CANCELLED')),
    unattended  boolean      not null,
    file_name   varchar(200) not null,
    file_size   bigint       not null,
    started_by  varchar(64)  not null,
    language    varchar(20)  not null,
    created_at  timestamptz  not null,
    changed_at  timestamptz  not null,
    choices     jsonb        not null,
    content     jsonb,
    read_whole  boolean      not null default false,
    problem     varchar(2000),
    pass        int          not null default 0,
    pass_rows   int          not null default 0,
    last_chance boolean      not null default false,
    next_chunk  int          not null default 0,
    total       int          not null default 0,
    done        int          not null default 0,
    created     int          not null default 0,
    updated     int          not null default 0,
    unchanged   int          not null default 0,
    corrected   int          not null default 0,
    refused     int          not null default 0,
    pointed_out int          not null default 0,
    job_id      varchar(64),
    version     int          not null
);

create index import_run_by_age on ringflow.import_run (id desc) include (state);

-- the file as it was sent, in pieces, so that any copy of the application can go on; gone when the import is over
create table ringflow.import_file (
    run_id  bigint not null references ringflow.import_run on delete cascade,
    piece   int    not null,
    content bytea  not null,
    primary key (run_id, piece)
);

-- the file's rows as they were read, one chunk for each transaction; a later pass holds the rows that waited for others
create table ringflow.import_chunk (
    run_id  bigint not null references ringflow.import_run on delete cascade,
    pass    int    not null,
    chunk   int    not null,
    content bytea  not null,
    primary key (run_id, pass, chunk)
);
alter table ringflow.import_chunk alter column content set storage external;

-- rows that a person should look at; all others were taken as they are
create table ringflow.import_row (
    run_id   bigint      not null references ringflow.import_run on delete cascade,
    line     bigint      not null,
    result   varchar(12) not null check (result in ('REFUSED', 'CORRECTED', 'POINTED_OUT')),
    cells    jsonb       not null,
    sentence varchar(2000) not null,
    changes  jsonb       not null,
    primary key (run_id, line)
);
create index import_row_by_result on ringflow.import_row (run_id, result, line);

-- values that files may name and that no other table owns; people may add to it
create table ringflow.import_known_value (
    list  varchar(40)  not null,
    value varchar(100) not null,
    primary key (list, value)
);

insert into ringflow.import_known_value (list, value)
select 'sector', value
from unnest(array [
    'agriculture', 'automotive', 'aviation', 'chemicals', 'construction', 'consulting', 'consumer goods', 'defence',
    'education', 'electronics', 'employment', 'energy', 'engineering', 'entertainment', 'finance', 'food', 'government',
    'healthcare', 'hospitality', 'insurance', 'legal', 'logistics', 'manufacturing', 'marketing', 'media', 'medical',
    'mining', 'pharmaceuticals', 'public sector', 'real estate', 'research', 'retail', 'services', 'shipbuilding',
    'software', 'space', 'technology', 'telecommunications', 'tourism', 'transport', 'utilities', 'wholesale',
    '农业', '汽车', '航空', '航天', '化工', '建筑', '咨询', '消费品', '国防', '教育', '电子', '人力资源', '能源', '工程', '文化娱乐', '金融',
    '食品', '政府', '医疗', '酒店餐饮', '保险', '法律', '物流', '制造', '营销', '传媒', '矿业', '制药', '房地产', '科研', '零售', '服务',
    '船舶', '软件', '科技', '电信', '旅游', '交通运输', '公用事业', '批发']) as value;
