-- Quotas and the accounts of the model's calls. A person's limits are decided under one lock per person, taken after
-- every row lock: two requests at once, on two servers, never both get the last place.

-- What a person has used of the limits. A limit of null is none. Requests are those of the last minute; a period is a
-- calendar month, UTC.
create function public.quota_of(p_user_id uuid, p_requests_per_minute integer, p_tokens_per_month bigint)
returns table (
  tokens_used bigint, tokens_reserved bigint, tokens_limit bigint, period_start timestamptz, period_end timestamptz,
  requests_used integer, requests_limit integer, requests_free_at timestamptz)
language sql stable security invoker set search_path = '' as $$
  with allowed as (
    select nullif(coalesce(l.requests_per_minute, p_requests_per_minute), 0) as requests,
      nullif(coalesce(l.tokens_per_month, p_tokens_per_month), 0) as tokens,
      pg_catalog.date_trunc('month', pg_catalog.now(), 'UTC') as begins
    from (select p_user_id as user_id) p left join public.usage_limits l on l.user_id = p.user_id
  ), month as (
    select coalesce(sum(u.tokens_used), 0)::bigint as used, coalesce(sum(u.reserved_tokens), 0)::bigint as reserved
    from public.api_usage u, allowed a
    where u.user_id = p_user_id and u.created_at >= a.begins and u.counted
  ), minute as (
    select u.created_at, row_number() over (order by u.created_at desc) as place
    from public.api_usage u
    where u.user_id = p_user_id and u.attempt = 1 and u.call = 1
      and u.created_at > pg_catalog.now() - interval '1 minute'
  )
  select m.used, m.reserved, a.tokens, a.begins,
    (a.begins at time zone 'UTC' + interval '1 month') at time zone 'UTC',
    (select count(*) from minute)::integer, a.requests,
    -- The place frees up when no more than one less than the limit are left in the minute.
    (select n.created_at + interval '1 minute' from minute n where n.place = a.requests)
  from allowed a, month m
$$;

-- Why a person may not begin a generation now; outcome is null when there is no reason. Holds the person's lock until
-- the caller's transaction ends, so that what the caller adds is seen by the next.
create function public.refuse_request(p_user_id uuid, p_requests_per_minute integer, p_tokens_per_month bigint)
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
  elsif v_quota.tokens_used + v_quota.tokens_reserved >= v_quota.tokens_limit then
    return query select 'QUOTA_EXCEEDED', v_quota.period_end;
  else
    return query select null::text, null::timestamptz;
  end if;
end $$;

-- The first call of a new generation is written with it: a minute's requests are counted before a worker takes them up,
-- and deleting the project does not take them back.
create function public.add_request(p_generation_id uuid)
returns void
language sql volatile security invoker set search_path = '' as $$
  insert into public.api_usage (user_id, project_id, generation_id, attempt, call, purpose, endpoint, model)
  select g.user_id, g.project_id, g.id, 1, 1, 'answer', 'chat.' || g.mode, g.model
  from public.generations g where g.id = p_generation_id
$$;

-- Closes what nobody will close any more; before an attempt when one is given. A stopped call had its prompt read: what
-- was reserved for it counts. A lost one is not the person's fault and counts nothing.
create function public.close_calls(p_generation_id uuid, p_outcome text, p_before_attempt integer default null)
returns void
language sql volatile security invoker set search_path = '' as $$
  update public.api_usage u
  set outcome = p_outcome, counted = (p_outcome = 'stopped'), finished_at = pg_catalog.now(), reserved_tokens = 0,
    tokens_used = case when p_outcome = 'stopped' then u.reserved_tokens else 0 end,
    input_tokens = case when p_outcome = 'stopped' and u.reserved_tokens > 0 then u.reserved_tokens end,
    output_tokens = case when p_outcome = 'stopped' and u.reserved_tokens > 0 then 0 end,
    estimated = p_outcome = 'stopped' and u.reserved_tokens > 0
  where u.generation_id = p_generation_id and u.outcome = 'open'
    and (p_before_attempt is null or u.attempt < p_before_attempt)
$$;

-- Before a call of the model: its row, its prompt and its reservation, or the reason why it may not be made. Asked again
-- after a lost answer it gives the same one.
create function public.begin_call(
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
  select u.reserved_tokens into v_held from public.api_usage u
  where u.generation_id = p_generation_id and u.attempt = p_attempt and u.call = p_call;
  select * into v_quota from public.quota_of(v_generation.user_id, 0, p_tokens_per_month);
  if v_quota.tokens_used + v_quota.tokens_reserved - coalesce(v_held, 0) + p_estimated_tokens > v_quota.tokens_limit then
    return query select 'QUOTA_EXCEEDED', v_quota.period_end;
    return;
  end if;

  insert into public.api_usage (
    user_id, project_id, generation_id, attempt, call, purpose, endpoint, model, reserved_tokens)
  values (
    v_generation.user_id, v_generation.project_id, p_generation_id, p_attempt, p_call, p_purpose,
    'chat.' || case when p_purpose in ('answer', 'continue') then v_generation.mode else 'repair' end,
    p_model, p_estimated_tokens)
  on conflict (generation_id, attempt, call) do update
  set purpose = excluded.purpose, endpoint = excluded.endpoint, model = excluded.model,
    reserved_tokens = excluded.reserved_tokens;
  insert into public.generation_prompts (generation_id, attempt, call, messages)
  values (p_generation_id, p_attempt, p_call, p_prompt)
  on conflict (generation_id, attempt, call) do update set messages = excluded.messages;
  return query select 'OK', null::timestamptz;
end $$;

-- After a call, whatever became of it. A call that was closed meanwhile stays as it was closed.
create function public.end_call(
  p_generation_id uuid, p_attempt integer, p_call integer, p_outcome text,
  p_input_tokens integer default null, p_output_tokens integer default null, p_estimated boolean default false,
  p_duration_ms integer default null, p_status_code integer default null,
  p_cost numeric default null, p_currency text default null)
returns void
language sql volatile security invoker set search_path = '' as $$
  update public.api_usage u
  set outcome = p_outcome, counted = (p_outcome <> 'failed'), finished_at = pg_catalog.now(), reserved_tokens = 0,
    tokens_used = least(coalesce(p_input_tokens, 0)::bigint + coalesce(p_output_tokens, 0), 2147483647)::integer,
    input_tokens = p_input_tokens, output_tokens = p_output_tokens, estimated = coalesce(p_estimated, false),
    request_duration_ms = p_duration_ms, status_code = p_status_code, cost = p_cost, currency = p_currency
  where u.generation_id = p_generation_id and u.attempt = p_attempt and u.call = p_call and u.outcome = 'open'
$$;

-- Deleting a project in the middle of an answer is a stop: its prompt was read, and nobody will report the end.
create function public.close_calls_of_deleted()
returns trigger
language plpgsql security invoker set search_path = '' as $$
begin
  perform public.close_calls(old.id, 'stopped');
  return old;
end $$;
create trigger generations_close_calls before delete on public.generations
  for each row execute function public.close_calls_of_deleted();

drop function public.send_message(uuid, uuid, text, text, text, text, text);
drop function public.retry_generation(uuid, uuid, text);
drop function public.end_generation(uuid, text, text, jsonb, text, boolean, text, text, integer, integer, boolean);
drop function public.complete_generation(
  uuid, integer, text, text, jsonb, text, boolean, text, text, integer, integer, boolean, integer, integer);

-- Writes the message, the queued generation and its first call together: none is ever without the others.
create function public.send_message(
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
    -- The project may have been deleted since.
    if exists (select from public.generations g where g.id = (v_claim.result ->> 'generation_id')::uuid) then
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

create function public.retry_generation(
  p_user_id uuid, p_generation_id uuid, p_model text,
  p_requests_per_minute integer default 0, p_tokens_per_month bigint default 0)
returns table (outcome text, generation_id uuid, frees_at timestamptz)
language plpgsql volatile security invoker set search_path = '' as $$
#variable_conflict use_column
declare
  v_project public.projects;
  v_earlier public.generations;
  v_generation_id uuid;
  v_refusal record;
begin
  select p.* into v_project
  from public.projects p join public.generations g on g.project_id = p.id
  where g.id = p_generation_id and p.user_id = p_user_id
  for update of p;
  if not found then
    return query select 'NOT_FOUND', null::uuid, null::timestamptz;
    return;
  elsif v_project.status = 'archived' then
    return query select 'ARCHIVED', null::uuid, null::timestamptz;
    return;
  end if;
  select g.id into v_generation_id from public.generations g
  where g.project_id = v_project.id and g.status in ('queued', 'running');
  if found then
    return query select 'GENERATION_RUNNING', v_generation_id, null::timestamptz;
    return;
  end if;
  select * into v_refusal from public.refuse_request(p_user_id, p_requests_per_minute, p_tokens_per_month);
  if v_refusal.outcome is not null then
    return query select v_refusal.outcome, null::uuid, v_refusal.frees_at;
    return;
  end if;
  select g.* into v_earlier from public.generations g where g.id = p_generation_id;
  insert into public.generations (project_id, user_id, mode, model, message_id, base_version_id, code, retry_of)
  values (v_project.id, p_user_id, v_earlier.mode, p_model, v_earlier.message_id, v_project.current_version_id,
    public.base_code(v_project.current_version_id), v_earlier.id)
  returning id into v_generation_id;
  perform public.add_request(v_generation_id);
  update public.projects p set updated_at = pg_catalog.now() where p.id = v_project.id;
  return query select 'OK', v_generation_id, null::timestamptz;
end $$;

-- The one end of every generation; the caller holds the project's and the generation's row. What it used is the sum of
-- its calls.
create function public.end_generation(
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
  -- A provider may report anything: a sum beyond an integer must not keep the generation from ending.
  select least(sum(u.input_tokens), 2147483647)::integer as input,
    least(sum(u.output_tokens), 2147483647)::integer as output,
    least(sum(u.tokens_used), 2147483647)::integer as total, coalesce(bool_or(u.estimated), false) as estimated
  into v_usage
  from public.api_usage u
  where u.generation_id = p_generation_id and (u.input_tokens is not null or u.output_tokens is not null);
  if p_answer ~ '[^[:space:]]' then
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

-- Begins the next attempt, or ends a generation that may not have one: stopped (archiving a project stops it too) or
-- tried too often. What was shown is never unsaid silently: going back to the base is a stored snapshot.
create or replace function public.begin_attempt(p_generation_id uuid, p_max_attempts integer)
returns table (outcome text, attempt integer, last_seq integer)
language plpgsql volatile security invoker set search_path = '' as $$
#variable_conflict use_column
declare
  v_project_status text;
  v_generation public.generations;
  v_base jsonb;
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

  v_base := public.base_code(v_generation.base_version_id);
  v_outcome := case
    when v_generation.stop_requested_at is not null or v_project_status = 'archived' then 'STOPPED'
    when v_generation.attempt >= p_max_attempts then 'EXHAUSTED'
    else 'STARTED' end;
  v_attempt := v_generation.attempt + case when v_outcome = 'STARTED' then 1 else 0 end;

  -- A new attempt starts over. An ended one keeps the prose that was shown; its half-written code goes.
  v_text := '';
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
  if v_generation.last_seq > 0 then
    insert into public.generation_events (generation_id, seq, attempt, kind, payload)
    values (p_generation_id, v_generation.last_seq + 1, v_attempt, 'snapshot', pg_catalog.jsonb_build_object(
      'reason', 'restarted', 'attempt', v_attempt, 'text', v_text, 'code', v_base));
    v_generation.last_seq := v_generation.last_seq + 1;
  end if;
  update public.generations g
  set attempt = v_attempt, last_seq = v_generation.last_seq, folded_seq = v_generation.last_seq,
    text = v_text, code = v_base
  where g.id = p_generation_id;

  if v_outcome = 'STARTED' then
    -- Whoever made the calls of an earlier attempt will not come back to say how they ended.
    perform public.close_calls(p_generation_id, 'lost', v_attempt);
    update public.generations g
    set status = 'running', started_at = coalesce(g.started_at, pg_catalog.now()), alive_at = pg_catalog.now()
    where g.id = p_generation_id;
  elsif v_outcome = 'STOPPED' then
    select e.last_seq into v_generation.last_seq
    from public.end_generation(p_generation_id, 'cancelled', v_text, v_base, v_text) e;
  else
    select e.last_seq into v_generation.last_seq
    from public.end_generation(p_generation_id, 'failed', v_text, v_base, null, false, 'TOO_MANY_ATTEMPTS',
      'The answer was interrupted ' || p_max_attempts || ' times. Your message and your code are safe. Try again.') e;
  end if;
  return query select v_outcome, v_attempt, v_generation.last_seq;
end $$;

-- The answer, the version, the project's code, the usage and the last event: all of it or nothing.
create function public.complete_generation(
  p_generation_id uuid, p_attempt integer, p_status text, p_text text, p_code jsonb, p_answer text default null,
  p_make_version boolean default false, p_error_code text default null, p_error_message text default null,
  p_report jsonb default null)
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
  select e.* into v_end from public.end_generation(
    p_generation_id, v_status, p_text, p_code, p_answer,
    p_make_version and v_status in ('completed', 'incomplete'),
    case when v_status = p_status then p_error_code end, case when v_status = p_status then p_error_message end,
    p_report) e;
  return query select 'OK', v_status, v_end.version_id, v_end.answer_id, v_end.last_seq;
end $$;

revoke execute on function
  public.quota_of(uuid, integer, bigint),
  public.refuse_request(uuid, integer, bigint),
  public.add_request(uuid),
  public.close_calls(uuid, text, integer),
  public.begin_call(uuid, integer, integer, text, text, jsonb, integer, bigint),
  public.end_call(uuid, integer, integer, text, integer, integer, boolean, integer, integer, numeric, text),
  public.close_calls_of_deleted(),
  public.send_message(uuid, uuid, text, text, text, text, text, integer, bigint),
  public.retry_generation(uuid, uuid, text, integer, bigint),
  public.end_generation(uuid, text, text, jsonb, text, boolean, text, text, jsonb),
  public.complete_generation(uuid, integer, text, text, jsonb, text, boolean, text, text, jsonb)
  from public, anon, authenticated;
grant execute on function
  public.quota_of(uuid, integer, bigint),
  public.refuse_request(uuid, integer, bigint),
  public.add_request(uuid),
  public.close_calls(uuid, text, integer),
  public.begin_call(uuid, integer, integer, text, text, jsonb, integer, bigint),
  public.end_call(uuid, integer, integer, text, integer, integer, boolean, integer, integer, numeric, text),
  public.close_calls_of_deleted(),
  public.send_message(uuid, uuid, text, text, text, text, text, integer, bigint),
  public.retry_generation(uuid, uuid, text, integer, bigint),
  public.end_generation(uuid, text, text, jsonb, text, boolean, text, text, jsonb),
  public.complete_generation(uuid, integer, text, text, jsonb, text, boolean, text, text, jsonb)
  to service_role;
