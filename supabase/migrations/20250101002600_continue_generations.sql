-- An answer that was stopped or broke off can be gone on with: a new generation that begins where the earlier one ended.

alter table public.generations
  add column continues uuid references public.generations (id) on delete set null,
  add column received jsonb check (received is null or ((
    jsonb_typeof(received -> 'nonce') = 'string'
    and jsonb_typeof(received -> 'text') = 'string'
    and received - array['nonce', 'text'] = '{}') is true));
create index generations_continues_idx on public.generations (continues);
create index generations_received_idx on public.generations (finished_at) where received is not null;
comment on column public.generations.continues is 'The generation whose text and code it began with; they never change once it ended.';
comment on column public.generations.received is 'What the model had sent when its first reply broke off, and the nonce of its blocks: where exactly to go on.';

-- What a generation begins with, in every attempt: what the one it continues had brought forth, else the base version.
create function public.start_of(p_generation_id uuid)
returns table (text text, code jsonb)
language sql stable security invoker set search_path = '' as $$
  select coalesce(e.text, ''), coalesce(e.code, public.base_code(g.base_version_id))
  from public.generations g left join public.generations e on e.id = g.continues
  where g.id = p_generation_id
$$;

-- Only where the conversation ends can it be gone on with: what was kept belongs to the page as it was then. What was
-- kept is the new generation's first event, so that its events give its whole state as anybody's do.
create function public.continue_generation(
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
    select g.id into v_generation_id from public.generations g
    where g.id = (v_claim.result ->> 'generation_id')::uuid;
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

-- Begins the next attempt, or ends a generation that may not have one: stopped (archiving a project stops it too) or
-- tried too often. What was shown is never unsaid silently: going back to the start is a stored snapshot.
create or replace function public.begin_attempt(p_generation_id uuid, p_max_attempts integer)
returns table (outcome text, attempt integer, last_seq integer)
language plpgsql volatile security invoker set search_path = '' as $$
#variable_conflict use_column
declare
  v_project_status text;
  v_generation public.generations;
  v_start record;
  v_text text;
  v_outcome text;
  v_attempt integer;
begin
  select p.status into v_project_status
  from public.projects p join public.generations g on g.project_id = p.id
  where g.id = p_generation_id
  for update of p;
  select g.* into v_generation from public.generations g where g.id = p_generation_id for update;
  if not found then
    return query select 'NOT_FOUND', null::integer, null::integer;
    return;
  elsif v_generation.status not in ('queued', 'running') then
    return query select 'ENDED', v_generation.attempt, v_generation.last_seq;
    return;
  end if;

  select * into v_start from public.start_of(p_generation_id);
  v_outcome := case
    when v_generation.stop_requested_at is not null or v_project_status = 'archived' then 'STOPPED'
    when v_generation.attempt >= p_max_attempts then 'EXHAUSTED'
    else 'STARTED' end;
  v_attempt := v_generation.attempt + case when v_outcome = 'STARTED' then 1 else 0 end;

  -- A new attempt starts over. An ended one keeps the prose that was shown; its half-written code goes.
  v_text := v_start.text;
  if v_outcome <> 'STARTED' then
    select coalesce((select s.payload ->> 'text' from public.generation_events s
        where s.generation_id = p_generation_id and s.kind = 'snapshot' order by s.seq desc limit 1), '')
      || coalesce(pg_catalog.string_agg(e.payload ->> 'text', '' order by e.seq), '')
    into v_text
    from public.generation_events e
    where e.generation_id = p_generation_id and e.kind = 'text'
      and e.seq > coalesce((select max(s.seq) from public.generation_events s
        where s.generation_id = p_generation_id and s.kind = 'snapshot'), 0);
  end if;
  -- Before the first attempt nothing was shown but the start itself.
  if v_generation.attempt > 0 and v_generation.last_seq > 0 then
    insert into public.generation_events (generation_id, seq, attempt, kind, payload)
    values (p_generation_id, v_generation.last_seq + 1, v_attempt, 'snapshot', pg_catalog.jsonb_build_object(
      'reason', 'restarted', 'attempt', v_attempt, 'text', v_text, 'code', v_start.code));
    v_generation.last_seq := v_generation.last_seq + 1;
  end if;
  update public.generations g
  set attempt = v_attempt, last_seq = v_generation.last_seq, folded_seq = v_generation.last_seq,
    text = v_text, code = v_start.code
  where g.id = p_generation_id;

  if v_outcome = 'STARTED' then
    -- Whoever made the calls of an earlier attempt will not come back to say how they ended.
    perform public.close_calls(p_generation_id, 'lost', v_attempt);
    update public.generations g
    set status = 'running', started_at = coalesce(g.started_at, pg_catalog.now()), alive_at = pg_catalog.now()
    where g.id = p_generation_id;
  elsif v_outcome = 'STOPPED' then
    select e.last_seq into v_generation.last_seq
    from public.end_generation(p_generation_id, 'cancelled', v_text, v_start.code, v_text) e;
  else
    select e.last_seq into v_generation.last_seq
    from public.end_generation(p_generation_id, 'failed', v_text, v_start.code, null, false, 'TOO_MANY_ATTEMPTS',
      'The answer was interrupted ' || p_max_attempts || ' times. Your message and your code are safe. Try again.') e;
  end if;
  return query select v_outcome, v_attempt, v_generation.last_seq;
end $$;

-- The one end of every generation; the caller holds the project's and the generation's row. What it used is the sum of
-- its calls. One answer in several parts is one message: what a continued generation said is what it goes on with.
create or replace function public.end_generation(
  p_generation_id uuid, p_status text, p_text text, p_code jsonb, p_answer text default null,
  p_make_version boolean default false, p_error_code text default null, p_error_message text default null,
  p_report jsonb default null)
returns table (version_id uuid, answer_id uuid, last_seq integer)
language plpgsql volatile security invoker set search_path = '' as $$
#variable_conflict use_column
declare
  v_generation public.generations;
  v_version_id uuid;
  v_answer_id uuid;
  v_usage record;
begin
  select g.* into strict v_generation from public.generations g where g.id = p_generation_id;
  perform public.close_calls(p_generation_id, case when p_status = 'cancelled' then 'stopped' else 'lost' end);
  if p_status = 'failed' then
    update public.api_usage u set counted = false where u.generation_id = p_generation_id and u.counted;
  end if;
  -- A provider may report anything: a sum beyond an integer must not keep the generation from ending. least() passes
  -- over nulls, so what is not known is told apart first.
  select case when count(u.input_tokens) > 0 then least(sum(u.input_tokens), 2147483647) end::integer as input,
    case when count(u.output_tokens) > 0 then least(sum(u.output_tokens), 2147483647) end::integer as output,
    case when count(*) > 0 then least(sum(u.tokens_used), 2147483647) end::integer as total,
    coalesce(bool_or(u.estimated), false) as estimated
  into v_usage
  from public.api_usage u
  where u.generation_id = p_generation_id and (u.input_tokens is not null or u.output_tokens is not null);
  select e.answer_id into v_answer_id from public.generations e where e.id = v_generation.continues;
  if v_answer_id is not null then
    update public.chat_messages m
    set content = case when p_answer ~ '[^[:space:]]' then p_answer else m.content end,
      tokens_used = case when v_usage.total is null then m.tokens_used
        else least(coalesce(m.tokens_used, 0)::bigint + v_usage.total, 2147483647)::integer end
    where m.id = v_answer_id;
  elsif p_answer ~ '[^[:space:]]' then
    insert into public.chat_messages (project_id, role, content, tokens_used)
    values (v_generation.project_id, 'assistant', p_answer, v_usage.total)
    returning id into v_answer_id;
  end if;
  if p_make_version then
    v_version_id := public.add_version(
      v_generation.project_id, 'generation', p_code, v_generation.message_id, p_generation_id);
  else
    update public.projects p set updated_at = pg_catalog.now() where p.id = v_generation.project_id;
  end if;
  insert into public.generation_events (generation_id, seq, attempt, kind, payload)
  values (p_generation_id, v_generation.last_seq + 1, v_generation.attempt, 'finished', '{}');
  update public.generations g
  set status = p_status, text = p_text, code = p_code, version_id = v_version_id, answer_id = v_answer_id,
    last_seq = v_generation.last_seq + 1, folded_seq = v_generation.last_seq + 1,
    error_code = p_error_code, error_message = p_error_message,
    input_tokens = v_usage.input, output_tokens = v_usage.output, usage_estimated = v_usage.estimated,
    report = p_report, finished_at = pg_catalog.now()
  where g.id = p_generation_id;
  return query select v_version_id, v_answer_id, v_generation.last_seq + 1;
end $$;

drop function public.complete_generation(uuid, integer, text, text, jsonb, text, boolean, text, text, jsonb);

-- The answer, the version, the project's code, the usage and the last event: all of it or nothing.
create function public.complete_generation(
  p_generation_id uuid, p_attempt integer, p_status text, p_text text, p_code jsonb, p_answer text default null,
  p_make_version boolean default false, p_error_code text default null, p_error_message text default null,
  p_report jsonb default null, p_received jsonb default null)
returns table (outcome text, status text, version_id uuid, answer_id uuid, last_seq integer)
language plpgsql volatile security invoker set search_path = '' as $$
#variable_conflict use_column
declare
  v_project_status text;
  v_generation public.generations;
  v_status text := p_status;
  v_end record;
begin
  select p.status into v_project_status
  from public.projects p join public.generations g on g.project_id = p.id
  where g.id = p_generation_id
  for update of p;
  select g.* into v_generation from public.generations g
  where g.id = p_generation_id and g.attempt = p_attempt and g.status = 'running'
  for update;
  if not found then
    return query select 'FENCED', null::text, null::uuid, null::uuid, null::integer;
    return;
  end if;
  -- A stop that came before the end counts, and nothing is written into an archived project.
  if (v_generation.stop_requested_at is not null or v_project_status = 'archived')
    and p_status in ('completed', 'incomplete') then
    v_status := 'cancelled';
  end if;
  update public.generations g set received = p_received where g.id = p_generation_id;
  select e.* into v_end from public.end_generation(
    p_generation_id, v_status, p_text, p_code, p_answer,
    p_make_version and v_status in ('completed', 'incomplete'),
    case when v_status = p_status then p_error_code end, case when v_status = p_status then p_error_message end,
    p_report) e;
  return query select 'OK', v_status, v_end.version_id, v_end.answer_id, v_end.last_seq;
end $$;

-- What the model sent is kept as long as what it was sent.
create or replace function public.delete_expired(
  p_event_hours integer, p_usage_days integer default 400, p_error_days integer default 90,
  p_prompt_days integer default 30)
returns table (
  deleted_events bigint, deleted_keys bigint, deleted_usage bigint, deleted_errors bigint, deleted_prompts bigint)
language plpgsql volatile security invoker set search_path = '' as $$
#variable_conflict use_column
declare
  v_events bigint;
  v_keys bigint;
  v_usage bigint;
  v_errors bigint;
  v_prompts bigint;
begin
  delete from public.generation_events e using public.generations g
  where g.id = e.generation_id
    and g.finished_at < pg_catalog.now() - pg_catalog.make_interval(hours => p_event_hours);
  get diagnostics v_events = row_count;
  delete from public.idempotency_keys k where k.created_at < pg_catalog.now() - interval '24 hours';
  get diagnostics v_keys = row_count;
  delete from public.api_usage d where d.id in (
    select u.id from public.api_usage u
    where u.created_at < pg_catalog.now() - pg_catalog.make_interval(days => p_usage_days)
    for update skip locked);
  get diagnostics v_usage = row_count;
  delete from public.error_logs d where d.id in (
    select e.id from public.error_logs e
    where e.last_seen_at < pg_catalog.now() - pg_catalog.make_interval(days => p_error_days)
    for update skip locked);
  get diagnostics v_errors = row_count;
  delete from public.generation_prompts p
  where p.created_at < pg_catalog.now() - pg_catalog.make_interval(days => p_prompt_days);
  get diagnostics v_prompts = row_count;
  update public.generations u set received = null where u.id in (
    select g.id from public.generations g
    where g.received is not null
      and g.finished_at < pg_catalog.now() - pg_catalog.make_interval(days => p_prompt_days)
    for update skip locked);
  return query select v_events, v_keys, v_usage, v_errors, v_prompts;
end $$;

revoke execute on function
  public.start_of(uuid),
  public.continue_generation(uuid, uuid, text, text, text, integer, bigint),
  public.complete_generation(uuid, integer, text, text, jsonb, text, boolean, text, text, jsonb, jsonb)
  from public, anon, authenticated;
grant execute on function
  public.start_of(uuid),
  public.continue_generation(uuid, uuid, text, text, text, integer, bigint),
  public.complete_generation(uuid, integer, text, text, jsonb, text, boolean, text, text, jsonb, jsonb)
  to service_role;
