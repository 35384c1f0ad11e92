-- updated_at never moved in the seed, so "recently changed first" was "recently created first".
create function public.set_updated_at() returns trigger
language plpgsql security invoker set search_path = '' as $$
begin
  new.updated_at := pg_catalog.now();
  return new;
end $$;

create trigger projects_set_updated_at before update on public.projects
  for each row execute function public.set_updated_at();
create trigger deployments_set_updated_at before update on public.deployments
  for each row execute function public.set_updated_at();
create trigger user_preferences_set_updated_at before update on public.user_preferences
  for each row execute function public.set_updated_at();
create trigger user_integrations_set_updated_at before update on public.user_integrations
  for each row execute function public.set_updated_at();

-- An archived project is read-only for everybody, whichever way the write comes. The addresses are left out:
-- a deployment that was under way when the project was archived still records where the site is.
create function public.refuse_change_of_archived() returns trigger
language plpgsql security invoker set search_path = '' as $$
begin
  if old.status = 'archived'
    and (new.user_id, new.name, new.description, new.generated_code, new.github_branch, new.last_generated, new.current_version_id)
      is distinct from
      (old.user_id, old.name, old.description, old.generated_code, old.github_branch, old.last_generated, old.current_version_id)
  then
    raise exception 'ARCHIVED' using errcode = 'P0001', hint = 'Change the status first.';
  end if;
  return new;
end $$;

create trigger projects_refuse_change_of_archived before update on public.projects
  for each row execute function public.refuse_change_of_archived();

-- The API's limit is a setting; this one stops a person who inserts through the REST API instead.
create function public.limit_projects_per_user() returns trigger
language plpgsql security invoker set search_path = '' as $$
begin
  -- Two inserts at once must not both see room for one.
  perform pg_catalog.pg_advisory_xact_lock(pg_catalog.hashtextextended('projects:' || new.user_id::text, 0));
  if (select count(*) from (select 1 from public.projects p where p.user_id = new.user_id limit 1000) held) >= 1000 then
    raise exception 'LIMIT_REACHED' using errcode = 'P0001', hint = 'A person can have 1000 projects at most.';
  end if;
  return new;
end $$;

create trigger projects_limit_per_user before insert on public.projects
  for each row execute function public.limit_projects_per_user();

-- Functions are executable by everybody unless that is taken back; triggers run without the right.
revoke execute on function public.set_updated_at(), public.refuse_change_of_archived(), public.limit_projects_per_user()
  from public, anon, authenticated;
grant execute on function public.set_updated_at(), public.refuse_change_of_archived(), public.limit_projects_per_user()
  to service_role;
