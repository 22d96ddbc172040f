-- customer: customers and their tree, the people there, what happened to them, the products sold
create sequence ringflow.customer_seq increment by 50;

create table ringflow.customer (
    id               bigint primary key,
    number           varchar(20) collate "C" not null unique,
    name             varchar(200)            not null,
    -- the name without case, punctuation and legal form; a second company of that name counts as its next namesake
    name_key         text collate "C"        not null,
    namesake         int                     not null default 0,
    gram_count       int                     not null,
    search_words     text collate "C"        not null,
    words            tsvector generated always as (array_to_tsvector(string_to_array(search_words, ' '))) stored,
    lifecycle        varchar(12)             not null check (lifecycle in ('LEAD', 'PROSPECT', 'TRADING', 'SERVICE')),
    lifecycle_since  timestamptz             not null,
    parent_id        bigint references ringflow.customer check (parent_id <> id),
    region           varchar(80)             not null default '',
    sector           varchar(80)             not null default '',
    country          varchar(2)              not null default '',
    founded_year     int,
    annual_revenue   numeric(19, 2),
    revenue_currency varchar(3),
    employees        int,
    website          varchar(200)            not null default '',
    phone            varchar(40)             not null default '',
    phone_tail       varchar(9) collate "C",
    address          varchar(400)            not null default '',
    credit           varchar(2)              not null default 'B' check (credit in ('A', 'B', 'C', 'D')),
    credit_by        varchar(64),
    credit_at        timestamptz,
    external_id      varchar(100) collate "C" unique,
    origin           varchar(20)             not null,
    created_at       timestamptz             not null,
    created_by       varchar(64),
    changed_at       timestamptz             not null,
    changed_by       varchar(64),
    version          int                     not null,
    unique (name_key, namesake),
    check ((annual_revenue is null) = (revenue_currency is null))
);

-- the list is ordered by name (or by newest) and paged by key, whichever filter is set
create index customer_by_name on ringflow.customer (name_key, id);
create index customer_by_age on ringflow.customer (created_at desc, id desc);
create index customer_by_lifecycle on ringflow.customer (lifecycle, name_key, id);
create index customer_by_region on ringflow.customer (region, name_key, id);
create index customer_by_sector on ringflow.customer (sector, name_key, id);
create index customer_by_credit on ringflow.customer (credit, name_key, id);
create index customer_by_parent on ringflow.customer (parent_id, name_key) where parent_id is not null;
create index customer_by_phone on ringflow.customer (phone_tail) where phone_tail is not null;
create index customer_by_words on ringflow.customer using gin (words);

-- pieces of the name key, two ideographs or three other characters long: likeness without PostgreSQL's contrib modules
create table ringflow.customer_name_gram (
    customer_id bigint               not null references ringflow.customer on delete cascade,
    gram        varchar(3) collate "C" not null,
    primary key (gram, customer_id)
);
create index customer_name_gram_by_customer on ringflow.customer_name_gram (customer_id);

create sequence ringflow.contact_seq increment by 50;

create table ringflow.contact (
    id           bigint primary key,
    customer_id  bigint                   not null references ringflow.customer,
    name         varchar(120)             not null,
    position     varchar(120)             not null default '',
    department   varchar(120)             not null default '',
    email        varchar(254) collate "C",
    -- the company's part of the address; none for addresses that anybody can have
    email_domain varchar(253) collate "C",
    phone        varchar(40)              not null default '',
    phone_tail   varchar(9) collate "C",
    mobile       varchar(40)              not null default '',
    mobile_tail  varchar(9) collate "C",
    birthday     date,
    language     varchar(12)              not null default '',
    notes        varchar(2000)            not null default '',
    active       boolean                  not null default true,
    search_words text collate "C"         not null,
    words        tsvector generated always as (array_to_tsvector(string_to_array(search_words, ' '))) stored,
    created_at   timestamptz              not null,
    created_by   varchar(64),
    changed_at   timestamptz              not null,
    changed_by   varchar(64),
    version      int                      not null,
    unique (customer_id, email)
);

create index contact_by_email on ringflow.contact (email) where email is not null;
create index contact_by_email_domain on ringflow.contact (email_domain) where email_domain is not null;
create index contact_by_phone on ringflow.contact (phone_tail) where phone_tail is not null;
create index contact_by_mobile on ringflow.contact (mobile_tail) where mobile_tail is not null;
create index contact_by_words on ringflow.contact using gin (words);

create sequence ringflow.customer_event_seq increment by 50;

create table ringflow.customer_event (
    id          bigint primary key,
    customer_id bigint       not null references ringflow.customer,
    kind        varchar(20)  not null,
    subject     varchar(200) not null default '',
    was         varchar(400) not null default '',
    became      varchar(400) not null default '',
    done_at     timestamptz  not null,
    done_by     varchar(64),
    process     varchar(255),
    case_number varchar(255)
);

create index customer_event_story on ringflow.customer_event (customer_id, done_at desc, id desc);

create sequence ringflow.product_seq increment by 50;

create table ringflow.product (
    id         bigint primary key,
    code       varchar(60)    not null,
    code_key   varchar(180) collate "C" not null unique,
    name       varchar(120)   not null,
    name_key   varchar(360) collate "C" not null unique,
    series     varchar(60)    not null default '',
    list_price numeric(19, 2) not null check (list_price >= 0),
    currency   varchar(3)     not null,
    on_sale    boolean        not null default true,
    changed_at timestamptz    not null,
    changed_by varchar(64),
    version    int            not null
);
