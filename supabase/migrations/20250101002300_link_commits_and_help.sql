-- A success on GitHub links its commit, and a failure the page of the provider where it can be put right.
alter table public.deployments
  add column commit_url varchar(2048) constraint deployments_commit_url_of_the_web check (commit_url ~* '^https?://'),
  add column help_url varchar(2048) constraint deployments_help_url_of_the_web check (help_url ~* '^https?://');
comment on column public.deployments.commit_url is 'The commit as a page of the provider.';
comment on column public.deployments.help_url is 'Where at the provider a failure can be put right.';

-- Begins the next attempt, or ends a deployment that may not have one: tried too often, or still waiting when its project
-- was archived. One that was cancelled while nobody worked on it begins once more: only its worker can find out whether
-- visitors see it already.
drop function public.begin_deployment(uuid, integer);
create function public.begin_deployment(p_deployment_id uuid, p_max_attempts integer)
returns table (outcome text, attempt integer, cancel_requested boolean)
language plpgsql volatile security invoker set search_path = '' as $$
#variable_conflict use_column
declare
  v_archived boolean;
  v_deployment public.deployments;
  v_outcome text;
begin
  select p.status = 'archived' into v_archived
  from public.projects p join public.deployments d on d.project_id = p.id
  where d.id = p_deployment_id
  for update of p;
  select d.* into v_deployment from public.deployments d where d.id = p_deployment_id for update;
  if not found then
    return query select 'NOT_FOUND', null::integer, false;
    return;
  elsif v_deployment.status not in ('pending', 'in_progress') then
    return query select 'ENDED', v_deployment.attempt, v_deployment.cancel_requested_at is not null;
    return;
  end if;
  v_archived := v_archived and v_deployment.status = 'pending';
  v_outcome := case
    when v_archived then 'CANCELLED'
    when v_deployment.attempt >= p_max_attempts then 'EXHAUSTED'
    else 'STARTED' end;

  if v_outcome = 'STARTED' then
    v_deployment.attempt := v_deployment.attempt + 1;
    update public.deployments d
    set status = 'in_progress', attempt = v_deployment.attempt, retry_at = null,
      started_at = coalesce(d.started_at, pg_catalog.now()), alive_at = pg_catalog.now()
    where d.id = p_deployment_id;
  elsif v_outcome = 'CANCELLED' then
    update public.deployments d
    set status = 'cancelled', step = null, retry_at = null, finished_at = pg_catalog.now(),
      error_code = 'ARCHIVED', error_message = 'The project was archived before this deployment began.'
    where d.id = p_deployment_id;
  else
    update public.deployments d
    set status = 'failed', step = null, retry_at = null, finished_at = pg_catalog.now(), retryable = true,
      error_code = 'TOO_MANY_ATTEMPTS',
      error_message = 'The deployment was interrupted ' || p_max_attempts || ' times. Your code is safe. Try again.'
    where d.id = p_deployment_id;
  end if;
  return query select v_outcome, v_deployment.attempt, v_deployment.cancel_requested_at is not null;
end $$;

-- The end, the place and the project's address: all of it or nothing. What was published stays published, also when a
-- cancellation or the archiving of the project came first. A draft is nobody's address.
drop function public.finish_deployment(
  uuid, integer, text, text, text, text, text, text, boolean, jsonb, timestamptz, text);
create function public.finish_deployment(
  p_deployment_id uuid, p_attempt integer, p_status text, p_url text default null, p_commit_sha text default null,
  p_deploy_id text default null, p_error_code text default null, p_error_message text default null,
  p_retryable boolean default false, p_publication jsonb default null, p_retry_at timestamptz default null,
  p_notice text default null, p_commit_url text default null, p_help_url text default null)
returns table (outcome text)
language plpgsql volatile security invoker set search_path = '' as $$
#variable_conflict use_column
declare
  v_deployment public.deployments;
  v_url text := public.web_address(p_url);
  v_live boolean;
  v_address text;
  v_branch text;
begin
  perform 1 from public.projects p join public.deployments d on d.project_id = p.id
  where d.id = p_deployment_id
  for update of p;
  select d.* into v_deployment from public.deployments d
  where d.id = p_deployment_id and d.attempt = p_attempt and d.status = 'in_progress'
  for update;
  if not found then
    return query select 'FENCED';
    return;
  end if;
  update public.deployments d
  set status = p_status, step = null, url = coalesce(v_url, d.url),
    commit_sha = coalesce(pg_catalog.left(p_commit_sha, 255), d.commit_sha),
    deploy_id = coalesce(pg_catalog.left(p_deploy_id, 255), d.deploy_id),
    error_code = p_error_code, error_message = pg_catalog.left(p_error_message, 2000),
    commit_url = coalesce(public.web_address(p_commit_url), d.commit_url), help_url = public.web_address(p_help_url),
    retryable = coalesce(p_retryable, false), retry_at = p_retry_at, notice = pg_catalog.left(p_notice, 2000),
    finished_at = pg_catalog.now()
  where d.id = p_deployment_id;
  v_live := p_status = 'success' and (v_deployment.options -> 'draft') is distinct from 'true'::jsonb;
  if v_live or p_publication is not null then
    perform public.save_publication(p_deployment_id, coalesce(p_publication, '{}'), v_live);
  end if;
  if v_live then
    select coalesce(x.url, v_url), x.branch into v_address, v_branch from public.publications x
    where x.project_id = v_deployment.project_id and x.type = v_deployment.type and x.target = v_deployment.target;
    update public.projects p
    set updated_at = pg_catalog.now(),
      github_url = case when v_deployment.type = 'github' then coalesce(v_address, p.github_url) else p.github_url end,
      netlify_url = case when v_deployment.type = 'netlify' then coalesce(v_address, p.netlify_url) else p.netlify_url end,
      -- An archived project keeps its settings; its addresses are facts.
      github_branch = case when v_deployment.type = 'github' and p.status <> 'archived' and v_branch ~ '[^[:space:]]'
        then pg_catalog.left(v_branch, 255) else p.github_branch end
    where p.id = v_deployment.project_id;
  end if;
  return query select 'OK';
end $$;

revoke execute on function
  public.begin_deployment(uuid, integer),
  public.finish_deployment(uuid, integer, text, text, text, text, text, text, boolean, jsonb, timestamptz, text, text, text)
  from public, anon, authenticated;
grant execute on function
  public.begin_deployment(uuid, integer),
  public.finish_deployment(uuid, integer, text, text, text, text, text, text, boolean, jsonb, timestamptz, text, text, text)
  to service_role;
