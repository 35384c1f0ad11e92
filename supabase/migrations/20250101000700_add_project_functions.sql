-- What must be one transaction is one function. Each checks the owner again, because the server calls it with the
-- service role; outcomes are data; nobody but the service role may execute any of them.
-- Locks are taken in one order everywhere: idempotency key, project, generation.

-- The first caller of a key gets NEW and does the work; the second waits for that transaction and gets its result.
create function public.claim_idempotency_key(p_user_id uuid, p_operation text, p_key text, p_input_hash text)
returns table (outcome text, result jsonb)
language plpgsql volatile security invoker set search_path = '' as $$
#variable_conflict use_column
declare
  v_held public.idempotency_keys;
begin
  if p_key is null then
    return query select 'NEW', null::jsonb;
    return;
  end if;
  delete from public.idempotency_keys k
  where k.user_id = p_user_id and k.operation = p_operation and k.key = p_key
    and k.created_at < pg_catalog.now() - interval '24 hours';
  insert into public.idempotency_keys (user_id, operation, key, input_hash)
  values (p_user_id, p_operation, p_key, coalesce(p_input_hash, ''))
  on conflict do nothing;
  if found then
    return query select 'NEW', null::jsonb;
    return;
  end if;
  select k.* into v_held from public.idempotency_keys k
  where k.user_id = p_user_id and k.operation = p_operation and k.key = p_key;
  if v_held.input_hash is distinct from coalesce(p_input_hash, '') then
    return query select 'MISMATCH', null::jsonb;
  else
    return query select 'REPLAY', v_held.result;
  end if;
end $$;

-- A refused request leaves no key behind: the same request may succeed later.
create function public.settle_idempotency_key(p_user_id uuid, p_operation text, p_key text, p_result jsonb)
returns void
language plpgsql volatile security invoker set search_path = '' as $$
begin
  if p_key is null then
    return;
  end if;
  if p_result is null then
    delete from public.idempotency_keys k
    where k.user_id = p_user_id and k.operation = p_operation and k.key = p_key;
  else
    update public.idempotency_keys k set result = p_result
    where k.user_id = p_user_id and k.operation = p_operation and k.key = p_key;
  end if;
end $$;

-- Makes the next version and puts it on the project; the caller holds the project's row.
create function public.add_version(
  p_project_id uuid, p_origin text, p_code jsonb, p_message_id uuid default null, p_generation_id uuid default null)
returns uuid
language plpgsql volatile security invoker set search_path = '' as $$
declare
  v_version_id uuid;
begin
  insert into public.versions (project_id, number, origin, code, message_id, generation_id)
  select p_project_id, coalesce(max(v.number), 0) + 1, p_origin, p_code, p_message_id, p_generation_id
  from public.versions v where v.project_id = p_project_id
  returning id into v_version_id;
  update public.projects p
  set generated_code = p_code, current_version_id = v_version_id, status = 'active',
    last_generated = case when p_origin = 'generation' then pg_catalog.now() else p.last_generated end
  where p.id = p_project_id;
  return v_version_id;
end $$;

create function public.create_project(
  p_user_id uuid, p_name text, p_description text default null, p_limit integer default 200,
  p_idempotency_key text default null, p_input_hash text default null)
returns table (outcome text, project_id uuid)
language plpgsql volatile security invoker set search_path = '' as $$
#variable_conflict use_column
declare
  v_claim record;
  v_project_id uuid;
begin
  select * into v_claim
  from public.claim_idempotency_key(p_user_id, 'create_project', p_idempotency_key, p_input_hash);
  if v_claim.outcome = 'MISMATCH' then
    return query select 'IDEMPOTENCY_MISMATCH', null::uuid;
    return;
  elsif v_claim.outcome = 'REPLAY' then
    return query select 'OK', (v_claim.result ->> 'project_id')::uuid;
    return;
  end if;

  -- The same lock as the trigger's: two requests at once must not both see room for one.
  perform pg_catalog.pg_advisory_xact_lock(pg_catalog.hashtextextended('projects:' || p_user_id::text, 0));
  if (select count(*) from public.projects p where p.user_id = p_user_id) >= p_limit then
    perform public.settle_idempotency_key(p_user_id, 'create_project', p_idempotency_key, null);
    return query select 'LIMIT_REACHED', null::uuid;
    return;
  end if;
  insert into public.projects (user_id, name, description) values (p_user_id, p_name, p_description)
  returning id into v_project_id;
  perform public.settle_idempotency_key(
    p_user_id, 'create_project', p_idempotency_key, pg_catalog.jsonb_build_object('project_id', v_project_id));
  return query select 'OK', v_project_id;
end $$;

-- Copies the name, the description and the current code; never addresses, branch, targets or messages.
create function public.duplicate_project(
  p_user_id uuid, p_project_id uuid, p_name text default null, p_limit integer default 200,
  p_idempotency_key text default null, p_input_hash text default null)
returns table (outcome text, project_id uuid)
language plpgsql volatile security invoker set search_path = '' as $$
#variable_conflict use_column
declare
  v_claim record;
  v_source public.projects;
  v_project_id uuid;
begin
  select * into v_claim
  from public.claim_idempotency_key(p_user_id, 'duplicate_project', p_idempotency_key, p_input_hash);
  if v_claim.outcome = 'MISMATCH' then
    return query select 'IDEMPOTENCY_MISMATCH', null::uuid;
    return;
  elsif v_claim.outcome = 'REPLAY' then
    return query select 'OK', (v_claim.result ->> 'project_id')::uuid;
    return;
  end if;

  select p.* into v_source from public.projects p where p.id = p_project_id and p.user_id = p_user_id for update;
  if not found then
    perform public.settle_idempotency_key(p_user_id, 'duplicate_project', p_idempotency_key, null);
    return query select 'NOT_FOUND', null::uuid;
    return;
  end if;
  perform pg_catalog.pg_advisory_xact_lock(pg_catalog.hashtextextended('projects:' || p_user_id::text, 0));
  if (select count(*) from public.projects p where p.user_id = p_user_id) >= p_limit then
    perform public.settle_idempotency_key(p_user_id, 'duplicate_project', p_idempotency_key, null);
    return query select 'LIMIT_REACHED', null::uuid;
    return;
  end if;
  insert into public.projects (user_id, name, description)
  values (p_user_id, coalesce(p_name, pg_catalog.left(v_source.name, 250) || ' copy'), v_source.description)
  returning id into v_project_id;
  if v_source.current_version_id is not null then
    perform public.add_version(v_project_id, 'duplicate', v_source.generated_code);
  end if;
  perform public.settle_idempotency_key(
    p_user_id, 'duplicate_project', p_idempotency_key, pg_catalog.jsonb_build_object('project_id', v_project_id));
  return query select 'OK', v_project_id;
end $$;

-- Saves what a person edited. Without a base there is nothing to conflict with; unchanged code makes no version, so
-- that a save whose answer was lost can be sent again.
create function public.save_code(p_user_id uuid, p_project_id uuid, p_code jsonb, p_base_version_id uuid default null)
returns table (outcome text, version_id uuid)
language plpgsql volatile security invoker set search_path = '' as $$
#variable_conflict use_column
declare
  v_project public.projects;
begin
  select p.* into v_project from public.projects p where p.id = p_project_id and p.user_id = p_user_id for update;
  if not found then
    return query select 'NOT_FOUND', null::uuid;
  elsif v_project.status = 'archived' then
    return query select 'ARCHIVED', null::uuid;
  elsif exists (select from public.generations g
      where g.project_id = p_project_id and g.status in ('queued', 'running')) then
    return query select 'GENERATION_RUNNING', null::uuid;
  elsif p_code = v_project.generated_code then
    return query select 'OK', v_project.current_version_id;
  elsif p_base_version_id is not null and p_base_version_id is distinct from v_project.current_version_id then
    return query select 'CONFLICT', v_project.current_version_id;
  else
    return query select 'OK', public.add_version(p_project_id, 'manual', p_code);
  end if;
end $$;

create function public.restore_version(p_user_id uuid, p_version_id uuid)
returns table (outcome text, version_id uuid)
language plpgsql volatile security invoker set search_path = '' as $$
#variable_conflict use_column
declare
  v_project public.projects;
  v_code jsonb;
begin
  select p.* into v_project
  from public.projects p join public.versions v on v.project_id = p.id
  where v.id = p_version_id and p.user_id = p_user_id
  for update of p;
  if not found then
    return query select 'NOT_FOUND', null::uuid;
  elsif v_project.status = 'archived' then
    return query select 'ARCHIVED', null::uuid;
  elsif exists (select from public.generations g
      where g.project_id = v_project.id and g.status in ('queued', 'running')) then
    return query select 'GENERATION_RUNNING', null::uuid;
  else
    select v.code into v_code from public.versions v where v.id = p_version_id;
    return query select 'OK', public.add_version(v_project.id, 'restore', v_code);
  end if;
end $$;

revoke execute on function
  public.claim_idempotency_key(uuid, text, text, text),
  public.settle_idempotency_key(uuid, text, text, jsonb),
  public.add_version(uuid, text, jsonb, uuid, uuid),
  public.create_project(uuid, text, text, integer, text, text),
  public.duplicate_project(uuid, uuid, text, integer, text, text),
  public.save_code(uuid, uuid, jsonb, uuid),
  public.restore_version(uuid, uuid)
  from public, anon, authenticated;
grant execute on function
  public.claim_idempotency_key(uuid, text, text, text),
  public.settle_idempotency_key(uuid, text, text, jsonb),
  public.add_version(uuid, text, jsonb, uuid, uuid),
  public.create_project(uuid, text, text, integer, text, text),
  public.duplicate_project(uuid, uuid, text, integer, text, text),
  public.save_code(uuid, uuid, jsonb, uuid),
  public.restore_version(uuid, uuid)
  to service_role;
