-- What partners' programs sign in with. Only the digest of a token is here: whoever reads the table cannot use one.
create table public.api_tokens (
  id uuid primary key default gen_random_uuid(),
  user_id uuid not null references auth.users (id) on delete cascade,
  name varchar(100) not null check (name ~ '[^[:space:]]'),
  token_hash text not null unique check (token_hash ~ '^[0-9a-f]{64}$'),
  last4 text not null check (char_length(last4) = 4),
  scopes text[] not null check (
    cardinality(scopes) > 0 and array_position(scopes, null) is null
    and scopes <@ array['projects:read', 'projects:write', 'chat', 'deploy', 'account:read']),
  created_at timestamptz not null default now(),
  expires_at timestamptz,
  last_used_at timestamptz,
  revoked_at timestamptz
);
comment on column public.api_tokens.token_hash is 'SHA-256, in hexadecimal: the token is random enough to need no salt.';
comment on column public.api_tokens.last_used_at is 'To the minute.';
create index api_tokens_owner_idx on public.api_tokens (user_id, created_at desc, id desc);

-- A request of a token carries a claim of its own: not even by a fault of the schema does a token list tokens.
alter table public.api_tokens enable row level security;
create policy api_tokens_select on public.api_tokens for select to authenticated
  using ((select auth.uid()) = user_id and ((select auth.jwt()) ->> 'rsr') is null);
revoke all on public.api_tokens from public, anon, authenticated;
grant all on public.api_tokens to service_role;
grant select (id, user_id, name, last4, scopes, created_at, expires_at, last_used_at, revoked_at)
  on public.api_tokens to authenticated;

-- EXPIRED: nothing could be done with it. Of what was revoked the newest fifty are remembered.
create function public.create_api_token(
  p_user_id uuid, p_name text, p_token_hash text, p_last4 text, p_scopes text[], p_limit integer,
  p_expires_at timestamptz default null)
returns table (outcome text, id uuid)
language plpgsql volatile security invoker set search_path = '' as $$
#variable_conflict use_column
declare
  v_id uuid;
begin
  if p_expires_at <= pg_catalog.now() then
    return query select 'EXPIRED', null::uuid;
    return;
  end if;
  perform pg_catalog.pg_advisory_xact_lock(pg_catalog.hashtextextended('tokens:' || p_user_id::text, 0));
  if (select count(*) from public.api_tokens t where t.user_id = p_user_id and t.revoked_at is null) >= p_limit then
    return query select 'LIMIT_REACHED', null::uuid;
    return;
  end if;
  delete from public.api_tokens t
  where t.id in (
    select o.id from public.api_tokens o
    where o.user_id = p_user_id and o.revoked_at is not null
    order by o.revoked_at desc, o.id desc
    offset 50);
  insert into public.api_tokens as t (user_id, name, token_hash, last4, scopes, expires_at)
  values (p_user_id, p_name, p_token_hash, p_last4, p_scopes, p_expires_at)
  returning t.id into v_id;
  return query select 'OK', v_id;
end $$;

-- The token as it may be used now, or no row. Noted at most once a minute: a program asks far more often.
create function public.use_api_token(p_token_hash text)
returns table (id uuid, user_id uuid, scopes text[], expires_at timestamptz)
language plpgsql volatile security invoker set search_path = '' as $$
#variable_conflict use_column
begin
  update public.api_tokens t set last_used_at = pg_catalog.now()
  where t.token_hash = p_token_hash and t.revoked_at is null
    and (t.expires_at is null or t.expires_at > pg_catalog.now())
    and (t.last_used_at is null or t.last_used_at <= pg_catalog.now() - interval '1 minute');
  return query
    select t.id, t.user_id, t.scopes, t.expires_at from public.api_tokens t
    where t.token_hash = p_token_hash and t.revoked_at is null
      and (t.expires_at is null or t.expires_at > pg_catalog.now());
end $$;

-- One that was revoked before stays so, since then.
create function public.revoke_api_token(p_user_id uuid, p_id uuid)
returns table (outcome text)
language plpgsql volatile security invoker set search_path = '' as $$
#variable_conflict use_column
begin
  update public.api_tokens t set revoked_at = coalesce(t.revoked_at, pg_catalog.now())
  where t.id = p_id and t.user_id = p_user_id;
  return query select case when found then 'OK' else 'NOT_FOUND' end;
end $$;

revoke execute on function
  public.create_api_token(uuid, text, text, text, text[], integer, timestamptz),
  public.use_api_token(text),
  public.revoke_api_token(uuid, uuid)
  from public, anon, authenticated;
grant execute on function
  public.create_api_token(uuid, text, text, text, text[], integer, timestamptz),
  public.use_api_token(text),
  public.revoke_api_token(uuid, uuid)
  to service_role;
