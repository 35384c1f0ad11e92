-- A generation none of whose calls reported tokens has none: the sum of nothing came out as the largest integer.

-- The one end of every generation; the caller holds the project's and the generation's row. What it used is the sum of
-- its calls.
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

update public.chat_messages m set tokens_used = null
from public.generations g
where g.answer_id = m.id and m.tokens_used = 2147483647 and not exists (
  select from public.api_usage u
  where u.generation_id = g.id and (u.input_tokens is not null or u.output_tokens is not null));
update public.generations g
set input_tokens = null, output_tokens = null
where (g.input_tokens = 2147483647 or g.output_tokens = 2147483647) and not exists (
  select from public.api_usage u
  where u.generation_id = g.id and (u.input_tokens is not null or u.output_tokens is not null));
