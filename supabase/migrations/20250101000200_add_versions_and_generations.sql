-- Every change of a project's code is kept: the seed overwrote it.
create table public.versions (
  id uuid primary key default gen_random_uuid(),
  project_id uuid not null references public.projects (id) on delete cascade,
  number integer not null check (number > 0),
  origin text not null check (origin in ('generation', 'manual', 'restore', 'duplicate')),
  code jsonb not null check ((
    jsonb_typeof(code) = 'object'
    and jsonb_typeof(code -> 'html') = 'string'
    and jsonb_typeof(code -> 'css') = 'string'
    and jsonb_typeof(code -> 'javascript') = 'string'
    and code - array['html', 'css', 'javascript'] = '{}') is true),
  message_id uuid references public.chat_messages (id) on delete set null,
  generation_id uuid,
  created_at timestamptz not null default now(),
  constraint versions_project_number_key unique (project_id, number)
);
alter table public.versions enable row level security;
create index versions_message_id_idx on public.versions (message_id);
create index versions_generation_id_idx on public.versions (generation_id);
comment on table public.versions is 'Every state of a project''s code, numbered from 1; never changed.';
comment on column public.versions.message_id is 'The person''s message that asked for it, when a generation made it.';

-- One answer of the model, from the request to its end: the row outlives sockets, requests and processes.
create table public.generations (
  id uuid primary key default gen_random_uuid(),
  project_id uuid not null references public.projects (id) on delete cascade,
  user_id uuid not null references auth.users (id) on delete cascade,
  status text not null default 'queued'
    check (status in ('queued', 'running', 'completed', 'incomplete', 'cancelled', 'failed')),
  mode text not null check (mode in ('build', 'discuss')),
  model text not null,
  message_id uuid not null references public.chat_messages (id) on delete cascade,
  answer_id uuid references public.chat_messages (id) on delete set null,
  base_version_id uuid references public.versions (id) on delete set null,
  version_id uuid references public.versions (id) on delete set null,
  retry_of uuid references public.generations (id) on delete set null,
  attempt integer not null default 0 check (attempt >= 0),
  last_seq integer not null default 0 check (last_seq >= 0),
  folded_seq integer not null default 0,
  text text not null default '',
  code jsonb not null check ((
    jsonb_typeof(code) = 'object'
    and jsonb_typeof(code -> 'html') = 'string'
    and jsonb_typeof(code -> 'css') = 'string'
    and jsonb_typeof(code -> 'javascript') = 'string'
    and code - array['html', 'css', 'javascript'] = '{}') is true),
  stop_requested_at timestamptz,
  error_code text,
  error_message text,
  input_tokens integer check (input_tokens >= 0),
  output_tokens integer check (output_tokens >= 0),
  usage_estimated boolean not null default false,
  created_at timestamptz not null default now(),
  started_at timestamptz,
  finished_at timestamptz,
  alive_at timestamptz,
  constraint generations_folded_within check (folded_seq between 0 and last_seq),
  constraint generations_finished_exactly_when_ended check ((finished_at is null) = (status in ('queued', 'running')))
);
alter table public.generations enable row level security;
-- One answer at a time per project: two would overwrite each other's code.
create unique index generations_one_active_idx on public.generations (project_id) where status in ('queued', 'running');
create index generations_project_created_idx on public.generations (project_id, created_at desc, id desc);
create index generations_user_id_idx on public.generations (user_id);
create index generations_message_id_idx on public.generations (message_id);
create index generations_answer_id_idx on public.generations (answer_id);
create index generations_base_version_id_idx on public.generations (base_version_id);
create index generations_version_id_idx on public.generations (version_id);
create index generations_retry_of_idx on public.generations (retry_of);
create index generations_finished_idx on public.generations (finished_at) where finished_at is not null;
comment on column public.generations.folded_seq is 'text and code are the state at this event; the later events are still to be applied.';
comment on column public.generations.attempt is 'The fence: only the worker of this attempt may append.';

alter table public.versions add constraint versions_generation_id_fkey
  foreign key (generation_id) references public.generations (id) on delete set null;

-- What a subscriber was shown, in order: a reload continues where it stopped.
create table public.generation_events (
  generation_id uuid not null references public.generations (id) on delete cascade,
  seq integer not null check (seq > 0),
  attempt integer not null,
  kind text not null check (kind in ('text', 'code', 'replace', 'splice', 'snapshot', 'finished')),
  payload jsonb not null,
  created_at timestamptz not null default now(),
  primary key (generation_id, seq)
);
alter table public.generation_events enable row level security;

-- The result of a request that was sent twice is given twice.
create table public.idempotency_keys (
  user_id uuid not null references auth.users (id) on delete cascade,
  operation text not null,
  key text not null check (length(key) between 1 and 255),
  input_hash text not null,
  result jsonb,
  created_at timestamptz not null default now(),
  primary key (user_id, operation, key)
);
alter table public.idempotency_keys enable row level security;
create index idempotency_keys_created_at_idx on public.idempotency_keys (created_at);

-- The code a project already has becomes its version 1; the seed's "active" meant nothing certain.
alter table public.projects add column current_version_id uuid references public.versions (id);
create index projects_current_version_id_idx on public.projects (current_version_id);
insert into public.versions (project_id, number, origin, code, created_at)
select p.id, 1, case when p.last_generated is null then 'manual' else 'generation' end, p.generated_code,
  coalesce(p.last_generated, p.updated_at)
from public.projects p
where p.generated_code <> '{"html":"","css":"","javascript":""}'::jsonb;
update public.projects p set current_version_id = v.id from public.versions v where v.project_id = p.id;
update public.projects set status = case when current_version_id is null then 'draft' else 'active' end
where status <> 'archived';
alter table public.projects add constraint projects_active_exactly_with_version
  check (status = 'archived' or (status = 'active') = (current_version_id is not null));

-- A deployment says where it goes, how far it is and what it publishes; it can be called off.
alter table public.deployments
  add column target text not null default 'remote' check (target in ('remote', 'local')),
  add column step text,
  add column version_id uuid references public.versions (id) on delete set null,
  drop constraint deployments_status_check,
  add constraint deployments_status_check
    check (status in ('pending', 'in_progress', 'success', 'failed', 'cancelled'));
create index deployments_version_id_idx on public.deployments (version_id);
