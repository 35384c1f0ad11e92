-- What a model had sent goes with what it was sent, and there is one function for what expires.
drop function public.delete_expired(integer, integer, integer, integer);

create or replace function public.delete_expired(
  p_event_hours integer, p_usage_days integer default 400, p_error_days integer default 90,
  p_prompt_days integer default 30, p_deleted_project_days integer default 30)
returns table (
  deleted_events bigint, deleted_keys bigint, deleted_usage bigint, deleted_errors bigint, deleted_prompts bigint,
  deleted_projects bigint)
language plpgsql volatile security invoker set search_path = '' as $$
#variable_conflict use_column
declare
  v_events bigint;
  v_keys bigint;
  v_usage bigint;
  v_errors bigint;
  v_prompts bigint;
  v_projects bigint;
begin
  -- First, because projects are locked before what hangs on them.
  delete from public.projects d where d.id in (
    select p.id from public.projects p
    where p.deleted_at < pg_catalog.now() - pg_catalog.make_interval(days => p_deleted_project_days)
    for update skip locked);
  get diagnostics v_projects = row_count;
  delete from public.generation_events e using public.generations g
  where g.id = e.generation_id
    and g.finished_at < pg_catalog.now() - pg_catalog.make_interval(hours => p_event_hours);
  get diagnostics v_events = row_count;
  delete from public.idempotency_keys k where k.created_at < pg_catalog.now() - interval '24 hours';
  get diagnostics v_keys = row_count;
  delete from public.api_usage d where d.id in (
    select u.id from public.api_usage u
    where u.created_at < pg_catalog.now() - pg_catalog.make_interval(days => p_usage_days)
    for update skip locked);
  get diagnostics v_usage = row_count;
  delete from public.error_logs d where d.id in (
    select e.id from public.error_logs e
    where e.last_seen_at < pg_catalog.now() - pg_catalog.make_interval(days => p_error_days)
    for update skip locked);
  get diagnostics v_errors = row_count;
  delete from public.generation_prompts p
  where p.created_at < pg_catalog.now() - pg_catalog.make_interval(days => p_prompt_days);
  get diagnostics v_prompts = row_count;
  update public.generations u set received = null where u.id in (
    select g.id from public.generations g
    where g.received is not null
      and g.finished_at < pg_catalog.now() - pg_catalog.make_interval(days => p_prompt_days)
    for update skip locked);
  return query select v_events, v_keys, v_usage, v_errors, v_prompts, v_projects;
end $$;
