-- Status and service are asked for together. Each of their indexes has the other column beside it, so that a list or a
-- count by both passes what does not match without a look at the thread itself. Neither is bigger by a row, and lists
-- are read by the old ones until the new ones are there.
create index threads_by_status_with_service on threads (status, workspace_id, id) include (service);
create index threads_by_service_with_status on threads (service, workspace_id, id) include (status)
  where service is not null;

drop index threads_by_status, threads_by_service;
alter index threads_by_status_with_service rename to threads_by_status;
alter index threads_by_service_with_status rename to threads_by_service;
