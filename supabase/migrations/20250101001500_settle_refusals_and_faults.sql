-- What refusals promise, what belongs to which month, and what is counted once.

-- Why a person may not begin a generation now; outcome is null when there is no reason. When calls under way hold what
-- is left, nobody knows when it frees up: some of it does as soon as one ends. Holds the person's lock until the
-- caller's transaction ends, so that what the caller adds is seen by the next.
create or replace function public.refuse_request(p_user_id uuid, p_requests_per_minute integer, p_tokens_per_month bigint)
returns table (outcome text, frees_at timestamptz)
language plpgsql volatile security invoker set search_path = '' as $$
#variable_conflict use_column
declare
  v_quota record;
begin
  perform pg_catalog.pg_advisory_xact_lock(pg_catalog.hashtextextended('usage:' || p_user_id::text, 0));
  select * into v_quota from public.quota_of(p_user_id, p_requests_per_minute, p_tokens_per_month);
  if v_quota.requests_used >= v_quota.requests_limit then
    return query select 'RATE_LIMITED', v_quota.requests_free_at;
  elsif v_quota.tokens_used >= v_quota.tokens_limit then
    return query select 'QUOTA_EXCEEDED', v_quota.period_end;
  elsif v_quota.tokens_used + v_quota.tokens_reserved >= v_quota.tokens_limit then
    return query select 'QUOTA_EXCEEDED', null::timestamptz;
  else
    return query select null::text, null::timestamptz;
  end if;
end $$;

-- Closes what nobody will close any more; before an attempt when one is given. A stopped call had its prompt read and
-- said what was shown, about four characters to a token: deleting the project just before the end is not free. A lost
-- one is not the person's fault and counts nothing.
create or replace function public.close_calls(p_generation_id uuid, p_outcome text, p_before_attempt integer default null)
returns void
language sql volatile security invoker set search_path = '' as $$
  with streamed as (
    select c.id, coalesce(ceil(sum(length(e.payload ->> 'text')) / 4.0), 0)::integer as tokens
    from public.api_usage c
    left join public.generation_events e on p_outcome = 'stopped' and e.generation_id = c.generation_id
      and e.created_at >= c.created_at and e.kind in ('text', 'code', 'splice')
    where c.generation_id = p_generation_id and c.outcome = 'open'
      and (p_before_attempt is null or c.attempt < p_before_attempt)
    group by c.id
  )
  update public.api_usage u
  set outcome = p_outcome, counted = (p_outcome = 'stopped'), finished_at = pg_catalog.now(), reserved_tokens = 0,
    tokens_used = case when p_outcome = 'stopped' then u.reserved_tokens + s.tokens else 0 end,
    input_tokens = case when p_outcome = 'stopped' and u.reserved_tokens > 0 then u.reserved_tokens end,
    output_tokens = case when p_outcome = 'stopped' and u.reserved_tokens > 0 then s.tokens end,
    estimated = p_outcome = 'stopped' and u.reserved_tokens > 0
  from streamed s
  where u.id = s.id and u.outcome = 'open'
$$;

-- Before a call of the model: its row, its prompt and its reservation, or the reason why it may not be made. Asked again
-- after a lost answer it gives the same one. A request that waited into the next month is used of that one.
create or replace function public.begin_call(
  p_generation_id uuid, p_attempt integer, p_call integer, p_purpose text, p_model text, p_prompt jsonb,
  p_estimated_tokens integer, p_tokens_per_month bigint default 0)
returns table (outcome text, frees_at timestamptz)
language plpgsql volatile security invoker set search_path = '' as $$
#variable_conflict use_column
declare
  v_generation public.generations;
  v_held integer;
  v_quota record;
begin
  perform 1 from public.projects p join public.generations g on g.project_id = p.id
  where g.id = p_generation_id
  for key share of p;
  select g.* into v_generation from public.generations g
  where g.id = p_generation_id and g.attempt = p_attempt and g.status = 'running'
  for update;
  if not found or exists (select from public.api_usage u
      where u.generation_id = p_generation_id and u.attempt = p_attempt and u.call = p_call and u.outcome <> 'open') then
    return query select 'FENCED', null::timestamptz;
    return;
  end if;

  perform pg_catalog.pg_advisory_xact_lock(pg_catalog.hashtextextended('usage:' || v_generation.user_id::text, 0));
  select * into v_quota from public.quota_of(v_generation.user_id, 0, p_tokens_per_month);
  select u.reserved_tokens into v_held from public.api_usage u
  where u.generation_id = p_generation_id and u.attempt = p_attempt and u.call = p_call
    and u.created_at >= v_quota.period_start;
  if v_quota.tokens_used + v_quota.tokens_reserved - coalesce(v_held, 0) + p_estimated_tokens > v_quota.tokens_limit then
    return query select 'QUOTA_EXCEEDED',
      case when v_quota.tokens_used + p_estimated_tokens > v_quota.tokens_limit then v_quota.period_end end;
    return;
  end if;

  insert into public.api_usage as u (
    user_id, project_id, generation_id, attempt, call, purpose, endpoint, model, reserved_tokens)
  values (
    v_generation.user_id, v_generation.project_id, p_generation_id, p_attempt, p_call, p_purpose,
    'chat.' || case when p_purpose in ('answer', 'continue') then v_generation.mode else 'repair' end,
    p_model, p_estimated_tokens)
  on conflict (generation_id, attempt, call) do update
  set purpose = excluded.purpose, endpoint = excluded.endpoint, model = excluded.model,
    reserved_tokens = excluded.reserved_tokens, created_at = greatest(u.created_at, v_quota.period_start)
  where u.outcome = 'open';
  if not found then
    -- It ended between the look above and here.
    return query select 'FENCED', null::timestamptz;
    return;
  end if;
  insert into public.generation_prompts (generation_id, attempt, call, messages)
  values (p_generation_id, p_attempt, p_call, p_prompt)
  on conflict (generation_id, attempt, call) do update set messages = excluded.messages;
  return query select 'OK', null::timestamptz;
end $$;

-- A job that is done again notes the end of its generation again: a generation ends once.
alter table public.generations add column fault_noted_at timestamptz;
comment on column public.generations.fault_noted_at is 'When the fault that ended it was added to the error log.';

-- Adds a fault, or counts it on the open entry of the same one; NOTED when it is the one that ended a generation and was
-- added before. Texts are cut here as well: what a page throws is of any length. A person keeps 500 entries: the oldest
-- resolved one goes first, then the oldest.
create or replace function public.record_error(
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
  if p_generation_id is not null then
    update public.generations g set fault_noted_at = pg_catalog.now()
    where g.id = p_generation_id and g.fault_noted_at is null;
    if not found then
      return query select 'NOTED', null::uuid, null::integer;
      return;
    end if;
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

-- When a person's pages were last heard, at most as often as they may be in a minute: the same error again and again is
-- one entry of the log, and a flood all the same.
create table public.preview_reports (
  user_id uuid primary key references auth.users (id) on delete cascade,
  times timestamptz[] not null default '{}'
);
alter table public.preview_reports enable row level security;
revoke all on public.preview_reports from public, anon, authenticated;
grant all on public.preview_reports to service_role;

-- Lets an error of a page be added, and counts it, or says when the next one may be.
create function public.take_report(p_user_id uuid, p_per_minute integer)
returns table (outcome text, frees_at timestamptz)
language plpgsql volatile security invoker set search_path = '' as $$
declare
  v_times timestamptz[];
begin
  insert into public.preview_reports (user_id) values (p_user_id) on conflict do nothing;
  perform 1 from public.preview_reports r where r.user_id = p_user_id for update;
  select pg_catalog.array_agg(t order by t) into v_times
  from public.preview_reports r, unnest(r.times) t
  where r.user_id = p_user_id and t > pg_catalog.now() - interval '1 minute';
  if cardinality(v_times) >= p_per_minute then
    return query select 'RATE_LIMITED', v_times[cardinality(v_times) - p_per_minute + 1] + interval '1 minute';
    return;
  end if;
  update public.preview_reports r set times = coalesce(v_times, '{}') || pg_catalog.now() where r.user_id = p_user_id;
  return query select 'OK', null::timestamptz;
end $$;

revoke execute on function public.take_report(uuid, integer) from public, anon, authenticated;
grant execute on function public.take_report(uuid, integer) to service_role;
