-- A deleted project is kept for its days. Only empty ones, without a version and without a message, go earlier, the oldest
-- first, so that creating and deleting in turn neither fills a disk nor takes anything away. Answers whether there is
-- room for one more among the p_keep that a person may have deleted; if not, nothing is changed.
create function public.make_room_for_deleted(p_user_id uuid, p_keep integer)
returns boolean
language plpgsql volatile security invoker set search_path = '' as $$
#variable_conflict use_column
declare
  v_beyond bigint;
  v_empty uuid[];
begin
  -- The same lock as for making one: two at once must not both see room for one.
  perform pg_catalog.pg_advisory_xact_lock(pg_catalog.hashtextextended('projects:' || p_user_id::text, 0));
  select count(*) + 1 - p_keep into v_beyond from public.projects p where p.deleted_by = p_user_id;
  if v_beyond <= 0 then
    return true;
  end if;
  -- One that somebody is bringing back in this moment stays.
  select pg_catalog.array_agg(e.id) into v_empty from (
    select p.id from public.projects p
    where p.deleted_by = p_user_id
      and not exists (select from public.versions v where v.project_id = p.id)
      and not exists (select from public.chat_messages m where m.project_id = p.id)
    order by p.deleted_at, p.id
    limit v_beyond
    for update of p skip locked) e;
  if coalesce(pg_catalog.cardinality(v_empty), 0) < v_beyond then
    return false;
  end if;
  delete from public.projects d where d.id = any (v_empty);
  return true;
end $$;

-- Puts a project aside, if there is room among those. An answer that is being written ends here, as a stop would end it:
-- its worker is refused from now on. A deployment under way is told, and its worker ends it: only it knows whether
-- visitors see it already.
create or replace function public.delete_project(p_user_id uuid, p_project_id uuid, p_keep integer default 200)
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
  if not public.make_room_for_deleted(p_user_id, p_keep) then
    return query select 'LIMIT_REACHED';
    return;
  end if;
  if v_generation_id is not null then
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
  return query select 'OK';
end $$;

-- The same request again is answered as the first one was, as long as the project is its caller's.
create or replace function public.send_message(
  p_user_id uuid, p_project_id uuid, p_content text, p_mode text, p_model text,
  p_idempotency_key text default null, p_input_hash text default null,
  p_requests_per_minute integer default 0, p_tokens_per_month bigint default 0)
returns table (outcome text, message_id uuid, generation_id uuid, frees_at timestamptz)
language plpgsql volatile security invoker set search_path = '' as $$
#variable_conflict use_column
declare
  v_claim record;
  v_project public.projects;
  v_running record;
  v_outcome text;
  v_frees_at timestamptz;
  v_message_id uuid;
  v_generation_id uuid;
begin
  select * into v_claim
  from public.claim_idempotency_key(p_user_id, 'send_message', p_idempotency_key, p_input_hash);
  if v_claim.outcome = 'MISMATCH' then
    return query select 'IDEMPOTENCY_MISMATCH', null::uuid, null::uuid, null::timestamptz;
    return;
  elsif v_claim.outcome = 'REPLAY' then
    -- The project may have been deleted since: what hangs on it is seen through its owner.
    if exists (select from public.generations g join public.projects p on p.id = g.project_id
        where g.id = (v_claim.result ->> 'generation_id')::uuid and p.user_id = p_user_id) then
      return query select 'OK', (v_claim.result ->> 'message_id')::uuid,
        (v_claim.result ->> 'generation_id')::uuid, null::timestamptz;
    else
      return query select 'NOT_FOUND', null::uuid, null::uuid, null::timestamptz;
    end if;
    return;
  end if;

  select p.* into v_project from public.projects p where p.id = p_project_id and p.user_id = p_user_id for update;
  if not found then
    v_outcome := 'NOT_FOUND';
  elsif v_project.status = 'archived' then
    v_outcome := 'ARCHIVED';
  else
    select g.id, g.message_id into v_running from public.generations g
    where g.project_id = p_project_id and g.status in ('queued', 'running');
    if found then
      v_outcome := 'GENERATION_RUNNING';
      v_message_id := v_running.message_id;
      v_generation_id := v_running.id;
    else
      select r.outcome, r.frees_at into v_outcome, v_frees_at
      from public.refuse_request(p_user_id, p_requests_per_minute, p_tokens_per_month) r;
    end if;
  end if;
  if v_outcome is not null then
    perform public.settle_idempotency_key(p_user_id, 'send_message', p_idempotency_key, null);
    return query select v_outcome, v_message_id, v_generation_id, v_frees_at;
    return;
  end if;

  insert into public.chat_messages (project_id, role, content) values (p_project_id, 'user', p_content)
  returning id into v_message_id;
  insert into public.generations (project_id, user_id, mode, model, message_id, base_version_id, code)
  values (p_project_id, p_user_id, p_mode, p_model, v_message_id, v_project.current_version_id,
    public.base_code(v_project.current_version_id))
  returning id into v_generation_id;
  perform public.add_request(v_generation_id);
  update public.projects p set updated_at = pg_catalog.now() where p.id = p_project_id;
  perform public.settle_idempotency_key(p_user_id, 'send_message', p_idempotency_key,
    pg_catalog.jsonb_build_object('message_id', v_message_id, 'generation_id', v_generation_id));
  return query select 'OK', v_message_id, v_generation_id, null::timestamptz;
end $$;

create or replace function public.deploy_project(
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
    if exists (select from public.deployments d join public.projects p on p.id = d.project_id
        where d.id = v_deployment_id and p.user_id = p_user_id) then
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

create or replace function public.continue_generation(
  p_user_id uuid, p_generation_id uuid, p_model text,
  p_idempotency_key text default null, p_input_hash text default null,
  p_requests_per_minute integer default 0, p_tokens_per_month bigint default 0)
returns table (outcome text, generation_id uuid, version_id uuid, frees_at timestamptz)
language plpgsql volatile security invoker set search_path = '' as $$
#variable_conflict use_column
declare
  v_claim record;
  v_project public.projects;
  v_earlier public.generations;
  v_outcome text;
  v_frees_at timestamptz;
  v_version_id uuid;
  v_generation_id uuid;
begin
  select * into v_claim
  from public.claim_idempotency_key(p_user_id, 'continue_generation', p_idempotency_key, p_input_hash);
  if v_claim.outcome = 'MISMATCH' then
    return query select 'IDEMPOTENCY_MISMATCH', null::uuid, null::uuid, null::timestamptz;
    return;
  elsif v_claim.outcome = 'REPLAY' then
    -- The project may have been deleted since.
    select g.id into v_generation_id
    from public.generations g join public.projects p on p.id = g.project_id
    where g.id = (v_claim.result ->> 'generation_id')::uuid and p.user_id = p_user_id;
    return query select case when found then 'OK' else 'NOT_FOUND' end, v_generation_id, null::uuid, null::timestamptz;
    return;
  end if;

  select p.* into v_project
  from public.projects p join public.generations g on g.project_id = p.id
  where g.id = p_generation_id and p.user_id = p_user_id
  for update of p;
  if not found then
    v_outcome := 'NOT_FOUND';
  elsif v_project.status = 'archived' then
    v_outcome := 'ARCHIVED';
  else
    select g.id into v_generation_id from public.generations g
    where g.project_id = v_project.id and g.status in ('queued', 'running');
    if found then
      v_outcome := 'GENERATION_RUNNING';
    else
      select g.* into v_earlier from public.generations g where g.id = p_generation_id;
      if v_earlier.status = 'completed' or (v_earlier.text !~ '[^[:space:]]'
          and v_earlier.code = public.base_code(v_earlier.base_version_id)) then
        v_outcome := 'NOTHING_KEPT';
      elsif v_earlier.base_version_id is distinct from v_project.current_version_id or exists (
          select from public.generations n where n.project_id = v_project.id and n.id <> p_generation_id
            and n.created_at > v_earlier.created_at) then
        v_outcome := 'CONFLICT';
        v_version_id := v_project.current_version_id;
      else
        select r.outcome, r.frees_at into v_outcome, v_frees_at
        from public.refuse_request(p_user_id, p_requests_per_minute, p_tokens_per_month) r;
      end if;
    end if;
  end if;
  if v_outcome is not null then
    perform public.settle_idempotency_key(p_user_id, 'continue_generation', p_idempotency_key, null);
    return query select v_outcome, v_generation_id, v_version_id, v_frees_at;
    return;
  end if;

  insert into public.generations (project_id, user_id, mode, model, message_id, base_version_id, text, code,
    continues, received, last_seq, folded_seq)
  values (v_project.id, p_user_id, v_earlier.mode, p_model, v_earlier.message_id, v_earlier.base_version_id,
    v_earlier.text, v_earlier.code, v_earlier.id, v_earlier.received, 1, 1)
  returning id into v_generation_id;
  insert into public.generation_events (generation_id, seq, attempt, kind, payload)
  values (v_generation_id, 1, 0, 'snapshot', pg_catalog.jsonb_build_object(
    'reason', 'continued', 'attempt', 0, 'text', v_earlier.text, 'code', v_earlier.code));
  perform public.add_request(v_generation_id);
  update public.projects p set updated_at = pg_catalog.now() where p.id = v_project.id;
  perform public.settle_idempotency_key(p_user_id, 'continue_generation', p_idempotency_key,
    pg_catalog.jsonb_build_object('generation_id', v_generation_id));
  return query select 'OK', v_generation_id, null::uuid, null::timestamptz;
end $$;

revoke execute on function
  public.make_room_for_deleted(uuid, integer)
  from public, anon, authenticated;
grant execute on function
  public.make_room_for_deleted(uuid, integer)
  to service_role;
