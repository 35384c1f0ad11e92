-- As delete_project was, but for an empty project where there is no room among the deleted ones: it would be the first of
-- them to go, so it goes at once. Refusing it would keep what nobody wants for the sake of what cannot come back to anything.
create function public.project_is_empty(p_project_id uuid)
returns boolean
language sql stable security invoker set search_path = '' as $$
  select not exists (select from public.versions v where v.project_id = p_project_id)
    and not exists (select from public.chat_messages m where m.project_id = p_project_id)
$$;
revoke all on function public.project_is_empty(uuid) from public, anon, authenticated;
grant execute on function public.project_is_empty(uuid) to service_role;

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
    delete from public.projects p where p.id = p_project_id and public.project_is_empty(p.id);
    return query select case when found then 'OK' else 'LIMIT_REACHED' end;
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
