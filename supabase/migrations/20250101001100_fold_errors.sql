-- A fault that comes a thousand times is one entry with a count, and says where it happened. The seed had a row each.
alter table public.error_logs
  add column fingerprint text,
  add column occurrences integer not null default 1 check (occurrences > 0),
  add column last_seen_at timestamptz,
  add column generation_id uuid references public.generations (id) on delete set null,
  add column version_id uuid references public.versions (id) on delete set null,
  add column source text not null default 'server' check (source in ('server', 'preview')),
  add column reference text;
update public.error_logs set fingerprint = id::text, last_seen_at = created_at,
  context = case when jsonb_typeof(context) = 'object' then context else '{}' end;
alter table public.error_logs
  alter column fingerprint set not null,
  alter column fingerprint set default gen_random_uuid()::text,
  alter column last_seen_at set not null,
  alter column last_seen_at set default now(),
  alter column context set not null,
  alter column context set default '{}',
  add constraint error_logs_context_shape check (jsonb_typeof(context) = 'object');
comment on column public.error_logs.occurrences is 'Not "count": a column of that name is the aggregate to PostgREST.';
comment on column public.error_logs.fingerprint is 'Equal for the same fault in the same project: open ones with the same are one entry.';
comment on column public.error_logs.reference is 'The id of the request that a person was told.';
comment on column public.error_logs.error_stack is 'For the operator alone; people cannot read it.';

-- The project is part of the fingerprint and not of the index: deleting projects empties project_id, and two entries
-- must not collide by that.
create unique index error_logs_open_fingerprint_idx on public.error_logs (user_id, fingerprint) where not resolved;
create index error_logs_owner_seen_idx on public.error_logs (user_id, last_seen_at desc, id desc);
create index error_logs_generation_id_idx on public.error_logs (generation_id);
create index error_logs_version_id_idx on public.error_logs (version_id);
drop index public.error_logs_owner_created_idx;

revoke select on public.error_logs from authenticated;
grant select (id, user_id, project_id, generation_id, version_id, source, error_type, error_message, context, reference,
  resolved, occurrences, created_at, last_seen_at) on public.error_logs to authenticated;

-- Adds a fault, or counts it on the open entry of the same one. Texts are cut here as well: what a page throws is of
-- any length. A person keeps 500 entries: the oldest resolved one goes first, then the oldest.
create function public.record_error(
  p_user_id uuid, p_source text, p_type text, p_message text, p_fingerprint text,
  p_project_id uuid default null, p_generation_id uuid default null, p_version_id uuid default null,
  p_stack text default null, p_context jsonb default '{}', p_reference text default null)
returns table (outcome text, id uuid, occurrences integer)
language plpgsql volatile security invoker set search_path = '' as $$
#variable_conflict use_column
declare
  v_id uuid;
  v_occurrences integer;
begin
  if p_project_id is not null then
    perform 1 from public.projects p where p.id = p_project_id and p.user_id = p_user_id for key share;
    if not found then
      return query select 'NOT_FOUND', null::uuid, null::integer;
      return;
    end if;
  end if;
  if (p_version_id is not null and not exists (select from public.versions v
      where v.id = p_version_id and v.project_id = p_project_id))
    or (p_generation_id is not null and not exists (select from public.generations g
      where g.id = p_generation_id and g.project_id = p_project_id)) then
    return query select 'NOT_FOUND', null::uuid, null::integer;
    return;
  end if;

  perform pg_catalog.pg_advisory_xact_lock(pg_catalog.hashtextextended('errors:' || p_user_id::text, 0));
  insert into public.error_logs as e (
    user_id, project_id, generation_id, version_id, source, error_type, error_message, error_stack, context,
    fingerprint, reference)
  values (
    p_user_id, p_project_id, p_generation_id, p_version_id, p_source, pg_catalog.left(p_type, 100),
    pg_catalog.left(p_message, 2000), pg_catalog.left(p_stack, 20000),
    case when pg_catalog.octet_length(p_context::text) <= 8192 then p_context else '{}' end,
    pg_catalog.md5(pg_catalog.concat_ws(' ', p_project_id, p_source, p_fingerprint)), pg_catalog.left(p_reference, 200))
  on conflict (user_id, fingerprint) where not resolved do update
  set occurrences = e.occurrences + 1, last_seen_at = pg_catalog.now(), generation_id = excluded.generation_id,
    version_id = excluded.version_id, error_message = excluded.error_message, error_stack = excluded.error_stack,
    context = excluded.context, reference = excluded.reference
  returning e.id, e.occurrences into v_id, v_occurrences;
  if v_occurrences = 1 then
    delete from public.error_logs d where d.id in (
      select k.id from public.error_logs k where k.user_id = p_user_id
      order by k.resolved, k.last_seen_at desc, k.id desc offset 500);
  end if;
  return query select 'OK', v_id, v_occurrences;
end $$;

-- The same fault after that is a new entry.
create function public.resolve_error(p_user_id uuid, p_error_id uuid)
returns table (outcome text)
language plpgsql volatile security invoker set search_path = '' as $$
#variable_conflict use_column
begin
  update public.error_logs e set resolved = true where e.id = p_error_id and e.user_id = p_user_id;
  return query select case when found then 'OK' else 'NOT_FOUND' end;
end $$;

revoke execute on function
  public.record_error(uuid, text, text, text, text, uuid, uuid, uuid, text, jsonb, text),
  public.resolve_error(uuid, uuid)
  from public, anon, authenticated;
grant execute on function
  public.record_error(uuid, text, text, text, text, uuid, uuid, uuid, text, jsonb, text),
  public.resolve_error(uuid, uuid)
  to service_role;
