-- Deleting is put off, so that it can be undone. A project that was deleted is nobody's: everything that shows or changes
-- one asks for its user_id, so nothing does. deleted_by says who may bring it back.
alter table public.projects
  alter column user_id drop not null,
  add column deleted_by uuid references auth.users (id) on delete cascade,
  add column deleted_at timestamptz,
  add constraint projects_owned_or_deleted check (num_nonnulls(user_id, deleted_by) = 1),
  add constraint projects_deleted_at_exactly_when_deleted check ((deleted_by is null) = (deleted_at is null));
create index projects_deleted_idx on public.projects (deleted_by, deleted_at desc, id desc);
comment on column public.projects.user_id is 'The owner; null while it is deleted.';
comment on column public.projects.deleted_by is 'Who deleted it and may bring it back; null otherwise.';

-- A project that comes back stands where it stood: being put aside is no change of it.
drop trigger projects_set_updated_at on public.projects;
create trigger projects_set_updated_at before update on public.projects
  for each row when (old.user_id is not distinct from new.user_id) execute function public.set_updated_at();

-- An archived one can be deleted and come back as well; it stays the same person's.
create or replace function public.refuse_change_of_archived() returns trigger
language plpgsql security invoker set search_path = '' as $$
begin
  if old.status = 'archived'
    and (coalesce(new.user_id, new.deleted_by), new.name, new.description, new.generated_code, new.github_branch,
      new.last_generated, new.current_version_id, new.remote_images)
      is distinct from
      (coalesce(old.user_id, old.deleted_by), old.name, old.description, old.generated_code, old.github_branch,
      old.last_generated, old.current_version_id, old.remote_images)
  then
    raise exception 'ARCHIVED' using errcode = 'P0001', hint = 'Change the status first.';
  end if;
  return new;
end $$;

-- A generation remembers whose quota it used. Who may see it, its events and its prompts is the project's to say.
drop policy generations_select on public.generations;
create policy generations_select on public.generations for select to authenticated
  using (project_id in (select p.id from public.projects p where p.user_id = (select auth.uid())));

create or replace function public.stop_generation(p_user_id uuid, p_generation_id uuid)
returns table (outcome text, ended boolean)
language plpgsql volatile security invoker set search_path = '' as $$
#variable_conflict use_column
declare
  v_generation public.generations;
begin
  perform 1 from public.projects p join public.generations g on g.project_id = p.id
  where g.id = p_generation_id and p.user_id = p_user_id
  for update of p;
  if not found then
    return query select 'NOT_FOUND', false;
    return;
  end if;
  select g.* into v_generation from public.generations g where g.id = p_generation_id for update;
  if v_generation.status = 'queued' then
    update public.generations g set stop_requested_at = pg_catalog.now() where g.id = p_generation_id;
    perform public.end_generation(p_generation_id, 'cancelled', v_generation.text, v_generation.code);
    return query select 'OK', true;
  elsif v_generation.status = 'running' then
    update public.generations g set stop_requested_at = coalesce(g.stop_requested_at, pg_catalog.now())
    where g.id = p_generation_id;
    return query select 'OK', false;
  else
    return query select 'OK', true;
  end if;
end $$;

-- Puts a project aside. An answer that is being written ends here, as a stop would end it: its worker is refused from
-- now on. A deployment under way is told, and its worker ends it: only it knows whether visitors see it already. A person
-- keeps p_keep deleted projects; the oldest beyond go for good.
create function public.delete_project(p_user_id uuid, p_project_id uuid, p_keep integer default 200)
returns table (outcome text)
language plpgsql volatile security invoker set search_path = '' as $$
#variable_conflict use_column
declare
  v_generation_id uuid;
begin
  perform 1 from public.projects p where p.id = p_project_id and p.user_id = p_user_id for update;
  if not found then
    return query select 'NOT_FOUND';
    return;
  end if;
  select g.id into v_generation_id from public.generations g
  where g.project_id = p_project_id and g.status in ('queued', 'running')
  for update;
  if found then
    update public.generations g set stop_requested_at = coalesce(g.stop_requested_at, pg_catalog.now())
    where g.id = v_generation_id;
    perform public.begin_attempt(v_generation_id, 0);
  end if;
  update public.deployments d
  set status = 'cancelled', step = null, retry_at = null, finished_at = pg_catalog.now(),
    cancel_requested_at = coalesce(d.cancel_requested_at, pg_catalog.now())
  where d.project_id = p_project_id and d.status = 'pending';
  update public.deployments d set cancel_requested_at = pg_catalog.now()
  where d.project_id = p_project_id and d.status = 'in_progress' and d.cancel_requested_at is null;

  update public.projects p set user_id = null, deleted_by = p_user_id, deleted_at = pg_catalog.now()
  where p.id = p_project_id;
  -- One that somebody is bringing back in this moment stays.
  delete from public.projects d where d.id in (
    select k.id from public.projects k
    where k.id in (
      select p.id from public.projects p where p.deleted_by = p_user_id
      order by p.deleted_at desc, p.id desc offset p_keep)
    for update skip locked);
  return query select 'OK';
end $$;

-- Brings a project back with everything in it, if there is room. One that is back already is back.
create function public.restore_project(p_user_id uuid, p_project_id uuid, p_limit integer default 200)
returns table (outcome text)
language plpgsql volatile security invoker set search_path = '' as $$
#variable_conflict use_column
declare
  v_project public.projects;
begin
  select p.* into v_project from public.projects p
  where p.id = p_project_id and p_user_id in (p.user_id, p.deleted_by)
  for update;
  if not found then
    return query select 'NOT_FOUND';
    return;
  elsif v_project.deleted_by is null then
    return query select 'OK';
    return;
  end if;
  -- The same lock as for making one: two at once must not both see room for one.
  perform pg_catalog.pg_advisory_xact_lock(pg_catalog.hashtextextended('projects:' || p_user_id::text, 0));
  if (select count(*) from public.projects p where p.user_id = p_user_id) >= p_limit then
    return query select 'LIMIT_REACHED';
    return;
  end if;
  update public.projects p set user_id = p_user_id, deleted_by = null, deleted_at = null where p.id = p_project_id;
  return query select 'OK';
end $$;

-- Deletes for good what was deleted before. What was used of the model stays counted.
create function public.purge_project(p_user_id uuid, p_project_id uuid)
returns table (outcome text)
language plpgsql volatile security invoker set search_path = '' as $$
#variable_conflict use_column
begin
  delete from public.projects p where p.id = p_project_id and p.deleted_by = p_user_id;
  return query select case when found then 'OK' else 'NOT_FOUND' end;
end $$;

-- What a person used, from one day to another (both included, UTC), by 'day' (and endpoint), 'project' or 'model'. A
-- request is a call of the model. Costs in another currency than the one asked for are left out, never added. All that was
-- used in deleted projects is one sum, whether they can still come back or not.
create or replace function public.usage_sums(
  p_user_id uuid, p_from date, p_to date, p_by text, p_currency text default null)
returns table (
  day date, endpoint text, project_id uuid, model text, requests bigint, failed_requests bigint,
  tokens bigint, input_tokens bigint, output_tokens bigint, cost numeric)
language sql stable security invoker set search_path = '' as $$
  select case when p_by = 'day' then (u.created_at at time zone 'UTC')::date end,
    case when p_by = 'day' then u.endpoint end,
    case when p_by = 'project' then p.id end,
    case when p_by = 'model' then u.model end,
    count(*), count(*) filter (where u.outcome in ('failed', 'lost')),
    coalesce(sum(u.tokens_used), 0)::bigint, coalesce(sum(u.input_tokens), 0)::bigint,
    coalesce(sum(u.output_tokens), 0)::bigint, sum(u.cost) filter (where u.currency = p_currency)
  from public.api_usage u
  left join public.projects p on p.id = u.project_id and p.user_id = p_user_id
  where u.user_id = p_user_id
    and u.created_at >= p_from::timestamp at time zone 'UTC'
    and u.created_at < (p_to + 1)::timestamp at time zone 'UTC'
  group by 1, 2, 3, 4
  order by 1, 2, sum(u.tokens_used) desc, 3, 4
$$;

-- What is kept for a time only. The text and the code of an ended generation stay on its row; only the way there is
-- forgotten. Rows that another transaction holds wait for the next round: deleting a project empties columns of them.
drop function public.delete_expired(integer, integer, integer, integer);
create function public.delete_expired(
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
  return query select v_events, v_keys, v_usage, v_errors, v_prompts, v_projects;
end $$;

revoke execute on function
  public.delete_project(uuid, uuid, integer),
  public.restore_project(uuid, uuid, integer),
  public.purge_project(uuid, uuid),
  public.delete_expired(integer, integer, integer, integer, integer)
  from public, anon, authenticated;
grant execute on function
  public.delete_project(uuid, uuid, integer),
  public.restore_project(uuid, uuid, integer),
  public.purge_project(uuid, uuid),
  public.delete_expired(integer, integer, integer, integer, integer)
  to service_role;
