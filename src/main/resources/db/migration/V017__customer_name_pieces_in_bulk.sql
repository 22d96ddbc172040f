-- customer: the pieces of a name follow from the name, so nothing checks them row by row, and a customer's own are found by them
alter table ringflow.customer_name_gram drop constraint customer_name_gram_customer_id_fkey;
drop index ringflow.customer_name_gram_by_customer;
