-- What a person used, from one day to another (both included, UTC), by 'day' (and endpoint), 'project' or 'model'. A
-- request is a call of the model. Costs in another currency than the one asked for are left out, never added.
create function public.usage_sums(p_user_id uuid, p_from date, p_to date, p_by text, p_currency text default null)
returns table (
  day date, endpoint text, project_id uuid, model text, requests bigint, failed_requests bigint,
  tokens bigint, input_tokens bigint, output_tokens bigint, cost numeric)
language sql stable security invoker set search_path = '' as $$
  select case when p_by = 'day' then (u.created_at at time zone 'UTC')::date end,
    case when p_by = 'day' then u.endpoint end,
    case when p_by = 'project' then u.project_id end,
    case when p_by = 'model' then u.model end,
    count(*), count(*) filter (where u.outcome in ('failed', 'lost')),
    coalesce(sum(u.tokens_used), 0)::bigint, coalesce(sum(u.input_tokens), 0)::bigint,
    coalesce(sum(u.output_tokens), 0)::bigint, sum(u.cost) filter (where u.currency = p_currency)
  from public.api_usage u
  where u.user_id = p_user_id
    and u.created_at >= p_from::timestamp at time zone 'UTC'
    and u.created_at < (p_to + 1)::timestamp at time zone 'UTC'
  group by 1, 2, 3, 4
  order by 1, 2, sum(u.tokens_used) desc, 3, 4
$$;

-- What is kept for a time only. The text and the code of an ended generation stay on its row; only the way there is
-- forgotten. Rows that another transaction holds wait for the next round: deleting a project empties columns of them.
drop function public.delete_expired(integer);
create function public.delete_expired(
  p_event_hours integer, p_usage_days integer default 400, p_error_days integer default 90,
  p_prompt_days integer default 30)
returns table (
  deleted_events bigint, deleted_keys bigint, deleted_usage bigint, deleted_errors bigint, deleted_prompts bigint)
language plpgsql volatile security invoker set search_path = '' as $$
#variable_conflict use_column
declare
  v_events bigint;
  v_keys bigint;
  v_usage bigint;
  v_errors bigint;
  v_prompts bigint;
begin
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
  return query select v_events, v_keys, v_usage, v_errors, v_prompts;
end $$;

revoke execute on function
  public.usage_sums(uuid, date, date, text, text),
  public.delete_expired(integer, integer, integer, integer)
  from public, anon, authenticated;
grant execute on function
  public.usage_sums(uuid, date, date, text, text),
  public.delete_expired(integer, integer, integer, integer)
  to service_role;
