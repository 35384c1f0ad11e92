-- One row for every call of the model, written before the call and completed after it: what a call cost is known even
-- if its project is gone, its worker died or it failed. The seed had one row per answer and nothing to tell calls apart.
alter table public.api_usage
  add column project_id uuid references public.projects (id) on delete set null,
  add column generation_id uuid references public.generations (id) on delete set null,
  add column attempt integer check (attempt > 0),
  add column call integer check (call > 0),
  add column purpose text check (purpose in ('answer', 'continue', 'edits', 'file', 'repair')),
  add column model text,
  add column input_tokens integer check (input_tokens >= 0),
  add column output_tokens integer check (output_tokens >= 0),
  add column estimated boolean not null default false,
  add column outcome text not null default 'ok' check (outcome in ('open', 'ok', 'failed', 'stopped', 'lost')),
  add column counted boolean not null default true,
  add column reserved_tokens integer not null default 0 check (reserved_tokens >= 0),
  add column cost numeric(14, 6) check (cost >= 0),
  add column currency text,
  add column finished_at timestamptz,
  add constraint api_usage_generation_call_key unique (generation_id, attempt, call);
create index api_usage_project_id_idx on public.api_usage (project_id);
comment on column public.api_usage.call is 'The number of the call within the attempt; call 1 of attempt 1 is a request of a person.';
comment on column public.api_usage.counted is 'Whether the tokens count against the quota; those of failed calls do not.';
comment on column public.api_usage.reserved_tokens is 'Held against the quota while the call is open.';

update public.api_usage
set endpoint = case when endpoint = 'chat.completions' then 'chat.build' else endpoint end,
  outcome = case when status_code between 200 and 299 then 'ok' else 'failed' end,
  counted = coalesce(status_code between 200 and 299, false),
  finished_at = created_at;
alter table public.api_usage
  alter column outcome set default 'open',
  add constraint api_usage_open_exactly_until_finished check ((outcome = 'open') = (finished_at is null)),
  add constraint api_usage_reserved_only_while_open check (outcome = 'open' or reserved_tokens = 0),
  add constraint api_usage_cost_in_a_currency check ((cost is null) = (currency is null));

-- What one person may use, where it differs from what is configured for all.
create table public.usage_limits (
  user_id uuid primary key references auth.users (id) on delete cascade,
  requests_per_minute integer check (requests_per_minute >= 0),
  tokens_per_month bigint check (tokens_per_month >= 0),
  created_at timestamptz not null default now()
);
alter table public.usage_limits enable row level security;
comment on table public.usage_limits is 'Exceptions from the configured limits: null is the configured one, 0 is none.';

-- What the model was sent, for the person whose text it is.
create table public.generation_prompts (
  generation_id uuid not null references public.generations (id) on delete cascade,
  attempt integer not null check (attempt > 0),
  call integer not null check (call > 0),
  messages jsonb not null check (jsonb_typeof(messages) = 'array'),
  created_at timestamptz not null default now(),
  primary key (generation_id, attempt, call)
);
alter table public.generation_prompts enable row level security;
create index generation_prompts_created_at_idx on public.generation_prompts (created_at);

alter table public.generations add column report jsonb check (jsonb_typeof(report) = 'object');
comment on column public.generations.report is 'How the edits landed, what changed and what was warned about.';

create policy usage_limits_select on public.usage_limits for select to authenticated
  using ((select auth.uid()) = user_id);
create policy generation_prompts_select on public.generation_prompts for select to authenticated
  using (generation_id in (select g.id from public.generations g where g.user_id = (select auth.uid())));

revoke all on public.usage_limits, public.generation_prompts from public, anon, authenticated;
grant all on public.usage_limits, public.generation_prompts to service_role;
grant select on public.usage_limits, public.generation_prompts to authenticated;
