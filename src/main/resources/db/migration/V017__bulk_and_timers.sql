-- customer: the pieces of a name follow from the name, so nothing checks them row by row, and a customer's own are found by them
alter table ringflow.customer_name_gram drop constraint customer_name_gram_customer_id_fkey;
drop index ringflow.customer_name_gram_by_customer;

-- engine: the job executor asks which jobs are due, every second on every node
create index ringflow_job_due on public.act_ru_job (duedate_);
