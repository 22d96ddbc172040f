-- engine: work lists are read by person and deadline, and «overdue» by deadline alone
create index ringflow_task_assignee_due on public.act_ru_task (assignee_, due_date_);
create index ringflow_task_due on public.act_ru_task (due_date_);
