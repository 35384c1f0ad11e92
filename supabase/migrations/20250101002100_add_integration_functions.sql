-- Accounts of providers. The token is sealed before it comes here, and comes out for the server only.
update public.user_integrations set metadata = '{}' where jsonb_typeof(metadata) <> 'object';
alter table public.user_integrations add constraint user_integrations_metadata_shape check (
  jsonb_typeof(metadata) = 'object' and octet_length(metadata::text) <= 16384);

-- A token that is sealed with another key is the same token: it does not move updated_at.
drop trigger user_integrations_set_updated_at on public.user_integrations;
create trigger user_integrations_set_updated_at before update of metadata, is_active on public.user_integrations
  for each row execute function public.set_updated_at();

-- Connects, or connects anew.
create function public.save_integration(
  p_user_id uuid, p_provider text, p_token_encrypted text, p_metadata jsonb default '{}')
returns table (outcome text, id uuid)
language plpgsql volatile security invoker set search_path = '' as $$
#variable_conflict use_column
declare
  v_id uuid;
begin
  insert into public.user_integrations as i (user_id, provider, token_encrypted, metadata)
  values (p_user_id, p_provider, p_token_encrypted, p_metadata)
  on conflict (user_id, provider) do update
  set token_encrypted = excluded.token_encrypted, metadata = excluded.metadata, is_active = true
  returning i.id into v_id;
  return query select 'OK', v_id;
end $$;

create function public.delete_integration(p_user_id uuid, p_provider text)
returns table (outcome text)
language plpgsql volatile security invoker set search_path = '' as $$
#variable_conflict use_column
begin
  delete from public.user_integrations i where i.user_id = p_user_id and i.provider = p_provider;
  return query select case when found then 'OK' else 'NOT_FOUND' end;
end $$;

-- The provider refused the token. With p_token_encrypted only that one: the person may have connected anew meanwhile.
create function public.deactivate_integration(
  p_user_id uuid, p_provider text, p_reason text, p_token_encrypted text default null)
returns table (outcome text)
language plpgsql volatile security invoker set search_path = '' as $$
#variable_conflict use_column
begin
  update public.user_integrations i
  set is_active = false,
    metadata = i.metadata || pg_catalog.jsonb_build_object('invalidReason', pg_catalog.left(p_reason, 500))
  where i.user_id = p_user_id and i.provider = p_provider
    and (p_token_encrypted is null or i.token_encrypted = p_token_encrypted);
  return query select case when found then 'OK' else 'NOT_FOUND' end;
end $$;

-- Tokens that are not sealed with this key, by id: one that cannot be opened must not be met again and again.
create function public.integrations_to_reseal(p_key_id text, p_limit integer default 100, p_after uuid default null)
returns table (id uuid, user_id uuid, provider text, token_encrypted text)
language sql stable security invoker set search_path = '' as $$
  select i.id, i.user_id, i.provider, i.token_encrypted
  from public.user_integrations i
  where not pg_catalog.starts_with(i.token_encrypted, 'v1:' || p_key_id || ':')
    and (p_after is null or i.id > p_after)
  order by i.id
  limit p_limit
$$;

-- CHANGED: connected anew or disconnected since it was read.
create function public.reseal_integration(p_integration_id uuid, p_old text, p_new text)
returns table (outcome text)
language plpgsql volatile security invoker set search_path = '' as $$
#variable_conflict use_column
begin
  update public.user_integrations i set token_encrypted = p_new
  where i.id = p_integration_id and i.token_encrypted = p_old;
  return query select case when found then 'OK' else 'CHANGED' end;
end $$;

revoke execute on function
  public.save_integration(uuid, text, text, jsonb),
  public.delete_integration(uuid, text),
  public.deactivate_integration(uuid, text, text, text),
  public.integrations_to_reseal(text, integer, uuid),
  public.reseal_integration(uuid, text, text)
  from public, anon, authenticated;
grant execute on function
  public.save_integration(uuid, text, text, jsonb),
  public.delete_integration(uuid, text),
  public.deactivate_integration(uuid, text, text, text),
  public.integrations_to_reseal(text, integer, uuid),
  public.reseal_integration(uuid, text, text)
  to service_role;
