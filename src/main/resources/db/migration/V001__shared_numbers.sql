-- shared: the counts behind the numbers that people use
create sequence ringflow.number_cus;
create sequence ringflow.number_lead;
create sequence ringflow.number_opp;
create sequence ringflow.number_quo;
create sequence ringflow.number_con;
