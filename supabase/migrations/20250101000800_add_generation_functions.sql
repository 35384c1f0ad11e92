-- The life of a generation. A worker holds an attempt; whatever it writes is refused once another attempt began or the
-- generation ended. Every end appends the 'finished' event, so a subscriber always learns of it.

-- The state at cursor 0: the code of the version the generation began from.
create function public.base_code(p_base_version_id uuid)
returns jsonb
language sql stable security invoker set search_path = '' as $$
  select coalesce(
    (select v.code from public.versions v where v.id = p_base_version_id),
    '{"html":"","css":"","javascript":""}'::jsonb)
$$;

-- Writes the message and the queued generation together: neither is ever without the other.
create function public.send_message(
  p_user_id uuid, p_project_id uuid, p_content text, p_mode text, p_model text,
  p_idempotency_key text default null, p_input_hash text default null)
returns table (outcome text, message_id uuid, generation_id uuid)
language plpgsql volatile security invoker set search_path = '' as $$
#variable_conflict use_column
declare
  v_claim record;
  v_project public.projects;
  v_running record;
  v_outcome text;
  v_message_id uuid;
  v_generation_id uuid;
begin
  select * into v_claim
  from public.claim_idempotency_key(p_user_id, 'send_message', p_idempotency_key, p_input_hash);
  if v_claim.outcome = 'MISMATCH' then
    return query select 'IDEMPOTENCY_MISMATCH', null::uuid, null::uuid;
    return;
  elsif v_claim.outcome = 'REPLAY' then
    -- The project may have been deleted since.
    if exists (select from public.generations g where g.id = (v_claim.result ->> 'generation_id')::uuid) then
      return query select 'OK', (v_claim.result ->> 'message_id')::uuid, (v_claim.result ->> 'generation_id')::uuid;
    else
      return query select 'NOT_FOUND', null::uuid, null::uuid;
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
    end if;
  end if;
  if v_outcome is not null then
    perform public.settle_idempotency_key(p_user_id, 'send_message', p_idempotency_key, null);
    return query select v_outcome, v_message_id, v_generation_id;
    return;
  end if;

  insert into public.chat_messages (project_id, role, content) values (p_project_id, 'user', p_content)
  returning id into v_message_id;
  insert into public.generations (project_id, user_id, mode, model, message_id, base_version_id, code)
  values (p_project_id, p_user_id, p_mode, p_model, v_message_id, v_project.current_version_id,
    public.base_code(v_project.current_version_id))
  returning id into v_generation_id;
  update public.projects p set updated_at = pg_catalog.now() where p.id = p_project_id;
  perform public.settle_idempotency_key(p_user_id, 'send_message', p_idempotency_key,
    pg_catalog.jsonb_build_object('message_id', v_message_id, 'generation_id', v_generation_id));
  return query select 'OK', v_message_id, v_generation_id;
end $$;

create function public.retry_generation(p_user_id uuid, p_generation_id uuid, p_model text)
returns table (outcome text, generation_id uuid)
language plpgsql volatile security invoker set search_path = '' as $$
#variable_conflict use_column
declare
  v_project public.projects;
  v_earlier public.generations;
  v_generation_id uuid;
begin
  select p.* into v_project
  from public.projects p join public.generations g on g.project_id = p.id
  where g.id = p_generation_id and p.user_id = p_user_id
  for update of p;
  if not found then
    return query select 'NOT_FOUND', null::uuid;
    return;
  elsif v_project.status = 'archived' then
    return query select 'ARCHIVED', null::uuid;
    return;
  end if;
  select g.id into v_generation_id from public.generations g
  where g.project_id = v_project.id and g.status in ('queued', 'running');
  if found then
    return query select 'GENERATION_RUNNING', v_generation_id;
    return;
  end if;
  select g.* into v_earlier from public.generations g where g.id = p_generation_id;
  insert into public.generations (project_id, user_id, mode, model, message_id, base_version_id, code, retry_of)
  values (v_project.id, p_user_id, v_earlier.mode, p_model, v_earlier.message_id, v_project.current_version_id,
    public.base_code(v_project.current_version_id), v_earlier.id)
  returning id into v_generation_id;
  update public.projects p set updated_at = pg_catalog.now() where p.id = v_project.id;
  return query select 'OK', v_generation_id;
end $$;

-- The one end of every generation; the caller holds the project's and the generation's row.
create function public.end_generation(
  p_generation_id uuid, p_status text, p_text text, p_code jsonb, p_answer text default null,
  p_make_version boolean default false, p_error_code text default null, p_error_message text default null,
  p_input_tokens integer default null, p_output_tokens integer default null, p_usage_estimated boolean default false)
returns table (version_id uuid, answer_id uuid, last_seq integer)
language plpgsql volatile security invoker set search_path = '' as $$
#variable_conflict use_column
declare
  v_generation public.generations;
  v_version_id uuid;
  v_answer_id uuid;
begin
  select g.* into strict v_generation from public.generations g where g.id = p_generation_id;
  if p_answer ~ '[^[:space:]]' then
    insert into public.chat_messages (project_id, role, content, tokens_used)
    values (v_generation.project_id, 'assistant', p_answer, case
      when p_input_tokens is null and p_output_tokens is null then null
      else coalesce(p_input_tokens, 0) + coalesce(p_output_tokens, 0) end)
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
    input_tokens = p_input_tokens, output_tokens = p_output_tokens,
    usage_estimated = coalesce(p_usage_estimated, false), finished_at = pg_catalog.now()
  where g.id = p_generation_id;
  return query select v_version_id, v_answer_id, v_generation.last_seq + 1;
end $$;

-- A queued generation is over at once; a running one is told, and its worker ends it.
create function public.stop_generation(p_user_id uuid, p_generation_id uuid)
returns table (outcome text, ended boolean)
language plpgsql volatile security invoker set search_path = '' as $$
#variable_conflict use_column
declare
  v_generation public.generations;
begin
  perform 1 from public.projects p join public.generations g on g.project_id = p.id
  where g.id = p_generation_id and p.user_id = p_user_id
  for update of p;
  select g.* into v_generation from public.generations g
  where g.id = p_generation_id and g.user_id = p_user_id
  for update;
  if not found then
    return query select 'NOT_FOUND', false;
  elsif v_generation.status = 'queued' then
    update public.generations g set stop_requested_at = pg_catalog.now() where g.id = p_generation_id;
    perform public.end_generation(p_generation_id, 'cancelled', v_generation.text, v_generation.code);
    return query select 'OK', true;
  elsif v_generation.status = 'running' then
    update public.generations g set stop_requested_at = coalesce(g.stop_requested_at, pg_catalog.now())
    where g.id = p_generation_id;
    return query select 'OK', false;
  else
    return query select 'OK', true;
  end if;
end $$;

-- Begins the next attempt, or ends a generation that may not have one: stopped (archiving a project stops it too) or
-- tried too often. What was shown is never unsaid silently: going back to the base is a stored snapshot.
create function public.begin_attempt(p_generation_id uuid, p_max_attempts integer)
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

-- Appends what is about to be delivered. An empty list is a sign of life. With text and code it is a checkpoint too:
-- the state with all of p_events applied.
create function public.append_events(
  p_generation_id uuid, p_attempt integer, p_first_seq integer, p_events jsonb,
  p_text text default null, p_code jsonb default null)
returns table (outcome text, stop_requested boolean)
language plpgsql volatile security invoker set search_path = '' as $$
#variable_conflict use_column
declare
  v_last_seq integer := p_first_seq - 1 + pg_catalog.jsonb_array_length(p_events);
  v_stop boolean;
begin
  update public.generations g
  set last_seq = v_last_seq, alive_at = pg_catalog.now(),
    text = case when p_code is null then g.text else coalesce(p_text, '') end,
    code = coalesce(p_code, g.code),
    folded_seq = case when p_code is null then g.folded_seq else v_last_seq end
  from public.projects p
  where g.id = p_generation_id and g.attempt = p_attempt and g.status = 'running'
    and g.last_seq = p_first_seq - 1 and p.id = g.project_id
  returning g.stop_requested_at is not null or p.status = 'archived' into v_stop;
  if not found then
    return query select 'FENCED', false;
    return;
  end if;
  insert into public.generation_events (generation_id, seq, attempt, kind, payload)
  select p_generation_id, p_first_seq - 1 + e.place::integer, p_attempt, e.event ->> 'kind', e.event -> 'payload'
  from pg_catalog.jsonb_array_elements(p_events) with ordinality as e (event, place);
  return query select 'OK', v_stop;
end $$;

-- The answer, the version, the project's code, the usage and the last event: all of it or nothing.
create function public.complete_generation(
  p_generation_id uuid, p_attempt integer, p_status text, p_text text, p_code jsonb, p_answer text default null,
  p_make_version boolean default false, p_error_code text default null, p_error_message text default null,
  p_input_tokens integer default null, p_output_tokens integer default null, p_usage_estimated boolean default false,
  p_duration_ms integer default null, p_status_code integer default null)
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
    p_input_tokens, p_output_tokens, p_usage_estimated) e;
  if p_status_code is not null or p_input_tokens is not null or p_output_tokens is not null then
    insert into public.api_usage (user_id, endpoint, tokens_used, request_duration_ms, status_code)
    values (v_generation.user_id, 'chat.completions', coalesce(p_input_tokens, 0) + coalesce(p_output_tokens, 0),
      p_duration_ms, p_status_code);
  end if;
  return query select 'OK', v_status, v_end.version_id, v_end.answer_id, v_end.last_seq;
end $$;

-- Generations that want a worker: waiting ones, and running ones whose worker gave no sign of life for 10 s.
create function public.claimable_generations()
returns table (id uuid)
language sql stable security invoker set search_path = '' as $$
  select g.id from public.generations g
  where g.status = 'queued'
    or (g.status = 'running' and g.alive_at < pg_catalog.now() - interval '10 seconds')
  order by g.created_at
$$;

-- The text and the code of an ended generation stay on its row; only the way there is forgotten.
create function public.delete_expired(p_event_hours integer)
returns table (deleted_events bigint, deleted_keys bigint)
language plpgsql volatile security invoker set search_path = '' as $$
#variable_conflict use_column
declare
  v_events bigint;
  v_keys bigint;
begin
  delete from public.generation_events e using public.generations g
  where g.id = e.generation_id
    and g.finished_at < pg_catalog.now() - pg_catalog.make_interval(hours => p_event_hours);
  get diagnostics v_events = row_count;
  delete from public.idempotency_keys k where k.created_at < pg_catalog.now() - interval '24 hours';
  get diagnostics v_keys = row_count;
  return query select v_events, v_keys;
end $$;

revoke execute on function
  public.base_code(uuid),
  public.send_message(uuid, uuid, text, text, text, text, text),
  public.retry_generation(uuid, uuid, text),
  public.end_generation(uuid, text, text, jsonb, text, boolean, text, text, integer, integer, boolean),
  public.stop_generation(uuid, uuid),
  public.begin_attempt(uuid, integer),
  public.append_events(uuid, integer, integer, jsonb, text, jsonb),
  public.complete_generation(uuid, integer, text, text, jsonb, text, boolean, text, text, integer, integer, boolean, integer, integer),
  public.claimable_generations(),
  public.delete_expired(integer)
  from public, anon, authenticated;
grant execute on function
  public.base_code(uuid),
  public.send_message(uuid, uuid, text, text, text, text, text),
  public.retry_generation(uuid, uuid, text),
  public.end_generation(uuid, text, text, jsonb, text, boolean, text, text, integer, integer, boolean),
  public.stop_generation(uuid, uuid),
  public.begin_attempt(uuid, integer),
  public.append_events(uuid, integer, integer, jsonb, text, jsonb),
  public.complete_generation(uuid, integer, text, text, jsonb, text, boolean, text, text, integer, integer, boolean, integer, integer),
  public.claimable_generations(),
  public.delete_expired(integer)
  to service_role;
