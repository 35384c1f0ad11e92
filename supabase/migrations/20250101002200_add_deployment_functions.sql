-- The life of a deployment, like a generation's: a worker holds an attempt, and what it writes is refused once another
-- attempt began or the deployment ended. Locks are taken in one order: idempotency key, project, deployment.

-- What a provider answers may be anything: an address that people are shown is one of the web, or none.
create function public.web_address(p_text text)
returns text
language sql immutable security invoker set search_path = '' as $$
  select case when p_text ~* '^https?://' and pg_catalog.length(p_text) <= 2048 then p_text end
$$;

-- Whether a deployment of this kind may be asked for now: its target, or why not. Without a target it is the provider
-- itself if the person has ever connected it; an account that stopped working never turns into this machine.
create function public.choose_target(p_user_id uuid, p_type text, p_target text, p_allow_local boolean)
returns table (refusal text, target text)
language plpgsql stable security invoker set search_path = '' as $$
#variable_conflict use_column
declare
  v_active boolean;
  v_target text;
begin
  select i.is_active into v_active from public.user_integrations i
  where i.user_id = p_user_id and i.provider = p_type;
  v_target := coalesce(p_target, case when v_active is null and p_allow_local then 'local' else 'remote' end);
  return query select case
    when v_target = 'local' and not p_allow_local then 'LOCAL_NOT_ALLOWED'
    when v_target = 'remote' and v_active is null then 'NO_INTEGRATION'
    when v_target = 'remote' and not v_active then 'INTEGRATION_INACTIVE' end, v_target;
end $$;

-- The version is chosen here, once: whatever is changed meanwhile, every attempt publishes the same files.
create function public.deploy_project(
  p_user_id uuid, p_project_id uuid, p_type text, p_target text default null, p_version_id uuid default null,
  p_options jsonb default '{}', p_allow_local boolean default false,
  p_idempotency_key text default null, p_input_hash text default null)
returns table (outcome text, deployment_id uuid)
language plpgsql volatile security invoker set search_path = '' as $$
#variable_conflict use_column
declare
  v_claim record;
  v_project public.projects;
  v_version_id uuid;
  v_place record;
  v_outcome text;
  v_deployment_id uuid;
begin
  select * into v_claim
  from public.claim_idempotency_key(p_user_id, 'deploy_project', p_idempotency_key, p_input_hash);
  if v_claim.outcome = 'MISMATCH' then
    return query select 'IDEMPOTENCY_MISMATCH', null::uuid;
    return;
  elsif v_claim.outcome = 'REPLAY' then
    -- The project may have been deleted since.
    v_deployment_id := (v_claim.result ->> 'deployment_id')::uuid;
    if exists (select from public.deployments d where d.id = v_deployment_id) then
      return query select 'OK', v_deployment_id;
    else
      return query select 'NOT_FOUND', null::uuid;
    end if;
    return;
  end if;

  select p.* into v_project from public.projects p where p.id = p_project_id and p.user_id = p_user_id for update;
  if not found then
    v_outcome := 'NOT_FOUND';
  elsif v_project.status = 'archived' then
    v_outcome := 'ARCHIVED';
  else
    v_version_id := coalesce(p_version_id, v_project.current_version_id);
    if v_version_id is null then
      v_outcome := 'NO_VERSION';
    elsif not exists (select from public.versions v where v.id = v_version_id and v.project_id = p_project_id) then
      v_outcome := 'NOT_FOUND';
    else
      select d.id into v_deployment_id from public.deployments d
      where d.project_id = p_project_id and d.type = p_type and d.status in ('pending', 'in_progress');
      if found then
        v_outcome := 'DEPLOYMENT_RUNNING';
      else
        select * into v_place from public.choose_target(p_user_id, p_type, p_target, p_allow_local);
        v_outcome := v_place.refusal;
      end if;
    end if;
  end if;
  if v_outcome is not null then
    perform public.settle_idempotency_key(p_user_id, 'deploy_project', p_idempotency_key, null);
    return query select v_outcome, v_deployment_id;
    return;
  end if;

  insert into public.deployments (project_id, user_id, type, target, version_id, options)
  values (p_project_id, p_user_id, p_type, v_place.target, v_version_id, p_options)
  returning id into v_deployment_id;
  perform public.settle_idempotency_key(p_user_id, 'deploy_project', p_idempotency_key,
    pg_catalog.jsonb_build_object('deployment_id', v_deployment_id));
  return query select 'OK', v_deployment_id;
end $$;

-- A new deployment of the same version to the same target, with the same options.
create function public.retry_deployment(p_user_id uuid, p_deployment_id uuid, p_allow_local boolean default false)
returns table (outcome text, deployment_id uuid)
language plpgsql volatile security invoker set search_path = '' as $$
#variable_conflict use_column
declare
  v_project public.projects;
  v_earlier public.deployments;
  v_place record;
  v_deployment_id uuid;
begin
  select p.* into v_project
  from public.projects p join public.deployments d on d.project_id = p.id
  where d.id = p_deployment_id and p.user_id = p_user_id
  for update of p;
  if not found then
    return query select 'NOT_FOUND', null::uuid;
    return;
  elsif v_project.status = 'archived' then
    return query select 'ARCHIVED', null::uuid;
    return;
  end if;
  select d.* into v_earlier from public.deployments d where d.id = p_deployment_id;
  if v_earlier.version_id is null then
    return query select 'NO_VERSION', null::uuid;
    return;
  end if;
  select d.id into v_deployment_id from public.deployments d
  where d.project_id = v_project.id and d.type = v_earlier.type and d.status in ('pending', 'in_progress');
  if found then
    return query select 'DEPLOYMENT_RUNNING', v_deployment_id;
    return;
  end if;
  select * into v_place from public.choose_target(p_user_id, v_earlier.type, v_earlier.target, p_allow_local);
  if v_place.refusal is not null then
    return query select v_place.refusal, null::uuid;
    return;
  end if;
  insert into public.deployments (project_id, user_id, type, target, version_id, options, retry_of)
  values (v_project.id, p_user_id, v_earlier.type, v_earlier.target, v_earlier.version_id, v_earlier.options,
    v_earlier.id)
  returning id into v_deployment_id;
  return query select 'OK', v_deployment_id;
end $$;

-- A waiting deployment is over at once; one under way is told, and its worker ends it: only it knows whether the site
-- is published already.
create function public.cancel_deployment(p_user_id uuid, p_deployment_id uuid)
returns table (outcome text, ended boolean)
language plpgsql volatile security invoker set search_path = '' as $$
#variable_conflict use_column
declare
  v_status text;
begin
  perform 1 from public.projects p join public.deployments d on d.project_id = p.id
  where d.id = p_deployment_id and p.user_id = p_user_id
  for update of p;
  if not found then
    return query select 'NOT_FOUND', false;
    return;
  end if;
  select d.status into v_status from public.deployments d where d.id = p_deployment_id for update;
  if v_status = 'pending' then
    update public.deployments d
    set status = 'cancelled', cancel_requested_at = pg_catalog.now(), finished_at = pg_catalog.now()
    where d.id = p_deployment_id;
  elsif v_status = 'in_progress' then
    update public.deployments d set cancel_requested_at = pg_catalog.now()
    where d.id = p_deployment_id and d.cancel_requested_at is null;
  end if;
  return query select 'OK', v_status <> 'in_progress';
end $$;

-- Begins the next attempt, or ends a deployment that may not have one: cancelled, tried too often, or still waiting when
-- its project was archived.
create function public.begin_deployment(p_deployment_id uuid, p_max_attempts integer)
returns table (outcome text, attempt integer)
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
    return query select 'NOT_FOUND', null::integer;
    return;
  elsif v_deployment.status not in ('pending', 'in_progress') then
    return query select 'ENDED', v_deployment.attempt;
    return;
  end if;
  v_archived := v_archived and v_deployment.status = 'pending';
  v_outcome := case
    when v_deployment.cancel_requested_at is not null or v_archived then 'CANCELLED'
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
      error_code = case when v_archived then 'ARCHIVED' end,
      error_message = case when v_archived then 'The project was archived before this deployment began.' end
    where d.id = p_deployment_id;
  else
    update public.deployments d
    set status = 'failed', step = null, retry_at = null, finished_at = pg_catalog.now(), retryable = true,
      error_code = 'TOO_MANY_ATTEMPTS',
      error_message = 'The deployment was interrupted ' || p_max_attempts || ' times. Your code is safe. Try again.'
    where d.id = p_deployment_id;
  end if;
  return query select v_outcome, v_deployment.attempt;
end $$;

-- Writes what is known of the place that a deployment publishes to: the keys that are there, null empties. The caller
-- holds the project's row.
create function public.save_publication(p_deployment_id uuid, p_patch jsonb, p_published boolean default false)
returns void
language sql volatile security invoker set search_path = '' as $$
  insert into public.publications as x (
    project_id, type, target, account, owner, repository, branch, site_id, site_name, url, files, created_by_us,
    deployment_id)
  select d.project_id, d.type, d.target, p_patch ->> 'account', p_patch ->> 'owner', p_patch ->> 'repository',
    p_patch ->> 'branch', p_patch ->> 'siteId', p_patch ->> 'siteName',
    public.web_address(p_patch ->> 'url'),
    case when pg_catalog.jsonb_typeof(p_patch -> 'files') = 'array' then p_patch -> 'files' else '[]' end,
    coalesce((p_patch ->> 'createdByUs')::boolean, false), case when p_published then d.id end
  from public.deployments d where d.id = p_deployment_id
  on conflict (project_id, type, target) do update
  set account = case when p_patch ? 'account' then excluded.account else x.account end,
    owner = case when p_patch ? 'owner' then excluded.owner else x.owner end,
    repository = case when p_patch ? 'repository' then excluded.repository else x.repository end,
    branch = case when p_patch ? 'branch' then excluded.branch else x.branch end,
    site_id = case when p_patch ? 'siteId' then excluded.site_id else x.site_id end,
    site_name = case when p_patch ? 'siteName' then excluded.site_name else x.site_name end,
    url = case when p_patch ? 'url' then excluded.url else x.url end,
    files = case when p_patch ? 'files' then excluded.files else x.files end,
    created_by_us = case when p_patch ? 'createdByUs' then excluded.created_by_us else x.created_by_us end,
    deployment_id = coalesce(excluded.deployment_id, x.deployment_id)
$$;

-- Stores what a step brought before the next one begins. Without a step it is a sign of life, which may store too.
create function public.advance_deployment(
  p_deployment_id uuid, p_attempt integer, p_step text default null, p_state_patch jsonb default null,
  p_publication_patch jsonb default null, p_content_digest text default null, p_retry_at timestamptz default null)
returns table (outcome text, cancel_requested boolean)
language plpgsql volatile security invoker set search_path = '' as $$
#variable_conflict use_column
declare
  v_cancel boolean;
begin
  if p_publication_patch is not null then
    perform 1 from public.projects p join public.deployments d on d.project_id = p.id
    where d.id = p_deployment_id
    for key share of p;
  end if;
  update public.deployments d
  set alive_at = pg_catalog.now(), state = public.merge_patch(d.state, coalesce(p_state_patch, '{}')),
    content_digest = coalesce(p_content_digest, d.content_digest)
  where d.id = p_deployment_id and d.attempt = p_attempt and d.status = 'in_progress'
  returning d.cancel_requested_at is not null into v_cancel;
  if not found then
    return query select 'FENCED', false;
    return;
  end if;
  if p_step is not null then
    update public.deployments d set step = pg_catalog.left(p_step, 500), retry_at = p_retry_at
    where d.id = p_deployment_id;
  end if;
  if p_publication_patch is not null then
    perform public.save_publication(p_deployment_id, p_publication_patch);
  end if;
  return query select 'OK', v_cancel;
end $$;

-- The end, the place and the project's address: all of it or nothing. What was published stays published, also when a
-- cancellation or the archiving of the project came first. A draft is nobody's address.
create function public.finish_deployment(
  p_deployment_id uuid, p_attempt integer, p_status text, p_url text default null, p_commit_sha text default null,
  p_deploy_id text default null, p_error_code text default null, p_error_message text default null,
  p_retryable boolean default false, p_publication jsonb default null, p_retry_at timestamptz default null,
  p_notice text default null)
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

-- Deployments that want a worker: waiting ones, and those whose worker gave no sign of life for 10 s.
create function public.claimable_deployments()
returns table (id uuid)
language sql stable security invoker set search_path = '' as $$
  select d.id from public.deployments d
  where d.status = 'pending'
    or (d.status = 'in_progress' and d.alive_at < pg_catalog.now() - interval '10 seconds')
  order by d.created_at
$$;

revoke execute on function
  public.web_address(text),
  public.choose_target(uuid, text, text, boolean),
  public.deploy_project(uuid, uuid, text, text, uuid, jsonb, boolean, text, text),
  public.retry_deployment(uuid, uuid, boolean),
  public.cancel_deployment(uuid, uuid),
  public.begin_deployment(uuid, integer),
  public.save_publication(uuid, jsonb, boolean),
  public.advance_deployment(uuid, integer, text, jsonb, jsonb, text, timestamptz),
  public.finish_deployment(uuid, integer, text, text, text, text, text, text, boolean, jsonb, timestamptz, text),
  public.claimable_deployments()
  from public, anon, authenticated;
grant execute on function
  public.web_address(text),
  public.choose_target(uuid, text, text, boolean),
  public.deploy_project(uuid, uuid, text, text, uuid, jsonb, boolean, text, text),
  public.retry_deployment(uuid, uuid, boolean),
  public.cancel_deployment(uuid, uuid),
  public.begin_deployment(uuid, integer),
  public.save_publication(uuid, jsonb, boolean),
  public.advance_deployment(uuid, integer, text, jsonb, jsonb, text, timestamptz),
  public.finish_deployment(uuid, integer, text, text, text, text, text, text, boolean, jsonb, timestamptz, text),
  public.claimable_deployments()
  to service_role;
