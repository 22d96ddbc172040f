-- customer: what one of a product costs us, in the currency of its price; empty while nobody said
alter table ringflow.product add column unit_cost numeric(19, 2);
