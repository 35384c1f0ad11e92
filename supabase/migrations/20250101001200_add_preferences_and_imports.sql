-- Two tabs that change different settings must not undo each other: the change is merged in the database.

-- JSON merge patch (RFC 7396): null removes, objects are merged, anything else replaces.
create function public.merge_patch(p_target jsonb, p_patch jsonb)
returns jsonb
language plpgsql immutable security invoker set search_path = '' as $$
declare
  v_merged jsonb := case when pg_catalog.jsonb_typeof(p_target) = 'object' then p_target else '{}' end;
  v_key text;
  v_value jsonb;
begin
  if pg_catalog.jsonb_typeof(p_patch) <> 'object' then
    return p_patch;
  end if;
  for v_key, v_value in select e.key, e.value from pg_catalog.jsonb_each(p_patch) e loop
    v_merged := case when pg_catalog.jsonb_typeof(v_value) = 'null' then v_merged - v_key
      else v_merged || pg_catalog.jsonb_build_object(v_key, public.merge_patch(v_merged -> v_key, v_value)) end;
  end loop;
  return v_merged;
end $$;

create function public.merge_preferences(p_user_id uuid, p_patch jsonb)
returns table (outcome text, preferences jsonb)
language plpgsql volatile security invoker set search_path = '' as $$
#variable_conflict use_column
declare
  v_preferences jsonb;
begin
  insert into public.user_preferences as u (user_id, preferences)
  select p_user_id, public.merge_patch('{}', p_patch) where pg_catalog.octet_length(p_patch::text) <= 65536
  on conflict (user_id) do update
  set preferences = public.merge_patch(u.preferences, p_patch)
  where pg_catalog.octet_length(public.merge_patch(u.preferences, p_patch)::text) <= 65536
  returning u.preferences into v_preferences;
  return query select case when found then 'OK' else 'TOO_LARGE' end, v_preferences;
end $$;

-- Whether the preview of a page may load pictures from other hosts, which tells those hosts who looks at it.
alter table public.projects add column remote_images boolean not null default false;
grant update (remote_images) on public.projects to authenticated;

create or replace function public.refuse_change_of_archived() returns trigger
language plpgsql security invoker set search_path = '' as $$
begin
  if old.status = 'archived'
    and (new.user_id, new.name, new.description, new.generated_code, new.github_branch, new.last_generated,
      new.current_version_id, new.remote_images)
      is distinct from
      (old.user_id, old.name, old.description, old.generated_code, old.github_branch, old.last_generated,
      old.current_version_id, old.remote_images)
  then
    raise exception 'ARCHIVED' using errcode = 'P0001', hint = 'Change the status first.';
  end if;
  return new;
end $$;

-- A page that came from a file is a version like one that was typed.
alter table public.versions
  drop constraint versions_origin_check,
  add constraint versions_origin_check
    check (origin in ('generation', 'manual', 'restore', 'duplicate', 'import'));

-- Makes a version of what a person brings. Without a base there is nothing to conflict with; unchanged code makes no
-- version, so that a save whose answer was lost can be sent again.
create function public.write_code(
  p_user_id uuid, p_project_id uuid, p_origin text, p_code jsonb, p_base_version_id uuid)
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
    return query select 'OK', public.add_version(p_project_id, p_origin, p_code);
  end if;
end $$;

-- Saves what a person edited.
create or replace function public.save_code(
  p_user_id uuid, p_project_id uuid, p_code jsonb, p_base_version_id uuid default null)
returns table (outcome text, version_id uuid)
language sql volatile security invoker set search_path = '' as $$
  select w.outcome, w.version_id from public.write_code(p_user_id, p_project_id, 'manual', p_code, p_base_version_id) w
$$;

create function public.import_code(
  p_user_id uuid, p_project_id uuid, p_code jsonb, p_base_version_id uuid default null)
returns table (outcome text, version_id uuid)
language sql volatile security invoker set search_path = '' as $$
  select w.outcome, w.version_id from public.write_code(p_user_id, p_project_id, 'import', p_code, p_base_version_id) w
$$;

revoke execute on function
  public.merge_patch(jsonb, jsonb),
  public.merge_preferences(uuid, jsonb),
  public.write_code(uuid, uuid, text, jsonb, uuid),
  public.import_code(uuid, uuid, jsonb, uuid)
  from public, anon, authenticated;
grant execute on function
  public.merge_patch(jsonb, jsonb),
  public.merge_preferences(uuid, jsonb),
  public.write_code(uuid, uuid, text, jsonb, uuid),
  public.import_code(uuid, uuid, jsonb, uuid)
  to service_role;
