-- A deployment is work of the server: who asked for it and for what, how far its attempts came and what each step stored
-- for the next. The seed had nothing but a status.
drop trigger deployments_set_updated_at on public.deployments;
alter table public.deployments
  alter column url type varchar(2048),
  add column user_id uuid references auth.users (id) on delete cascade,
  add column attempt integer not null default 0 check (attempt >= 0),
  add column options jsonb not null default '{}' check (jsonb_typeof(options) = 'object'),
  add column state jsonb not null default '{}' check (jsonb_typeof(state) = 'object'),
  add column error_code text,
  add column retryable boolean not null default false,
  add column retry_at timestamptz,
  add column notice text,
  add column content_digest text,
  add column retry_of uuid references public.deployments (id) on delete set null,
  add column cancel_requested_at timestamptz,
  add column started_at timestamptz,
  add column finished_at timestamptz,
  add column alive_at timestamptz;
comment on column public.deployments.attempt is 'The fence: only the worker of this attempt may go on.';
comment on column public.deployments.options is 'What was asked for; never changed.';
comment on column public.deployments.state is 'What the steps stored, so that the next attempt goes on where the last one stopped.';
comment on column public.deployments.content_digest is 'Of the files that are published: equal ones need no second publish.';
comment on column public.deployments.notice is 'What a person should know of a success: that a site had to be made again, say.';
comment on column public.deployments.retry_at is 'When the provider lets the step be tried again.';

-- People could insert deployments of their own, with any address; and nobody ever worked on the waiting ones.
update public.deployments d set user_id = p.user_id from public.projects p where p.id = d.project_id;
update public.deployments set url = null where url !~* '^https?://';
update public.deployments
set status = 'failed', retryable = true, error_code = 'INTERRUPTED',
  error_message = coalesce(error_message, 'This deployment never ran. Your code is safe. Try again.')
where status in ('pending', 'in_progress');
update public.deployments set finished_at = updated_at;
alter table public.deployments
  alter column user_id set not null,
  add constraint deployments_url_of_the_web check (url ~* '^https?://'),
  add constraint deployments_finished_exactly_when_ended
    check ((finished_at is null) = (status in ('pending', 'in_progress')));
-- Two at once would publish over each other.
create unique index deployments_one_active_idx on public.deployments (project_id, type)
  where status in ('pending', 'in_progress');
create index deployments_user_id_idx on public.deployments (user_id);
create index deployments_retry_of_idx on public.deployments (retry_of);

-- A sign of life is no change: only what a person sees moves updated_at.
create trigger deployments_set_updated_at
  before update of status, step, url, commit_sha, deploy_id, error_code, error_message, retryable, retry_at, notice,
    attempt, cancel_requested_at on public.deployments
  for each row execute function public.set_updated_at();

-- The seed let people write the addresses of their projects. Taking a wrong one away is no change of theirs.
alter table public.projects disable trigger projects_set_updated_at;
update public.projects set github_url = null where github_url !~* '^https?://';
update public.projects set netlify_url = null where netlify_url !~* '^https?://';
alter table public.projects enable trigger projects_set_updated_at;
alter table public.projects
  alter column github_url type varchar(2048),
  alter column netlify_url type varchar(2048),
  add constraint projects_github_url_of_the_web check (github_url ~* '^https?://'),
  add constraint projects_netlify_url_of_the_web check (netlify_url ~* '^https?://');

-- What of a project is published where. A place of its own for each target, so that this machine and the internet never
-- mix; a duplicate has none, so that it never publishes over its original.
create table public.publications (
  project_id uuid not null references public.projects (id) on delete cascade,
  type text not null check (type in ('github', 'netlify')),
  target text not null check (target in ('remote', 'local')),
  account text,
  owner text,
  repository text,
  branch text,
  site_id text,
  site_name text,
  url varchar(2048) constraint publications_url_of_the_web check (url ~* '^https?://'),
  files jsonb not null default '[]' check (jsonb_typeof(files) = 'array'),
  created_by_us boolean not null default false,
  deployment_id uuid references public.deployments (id) on delete set null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  primary key (project_id, type, target)
);
alter table public.publications enable row level security;
create index publications_deployment_id_idx on public.publications (deployment_id);
comment on column public.publications.url is 'The repository or the site itself.';
comment on column public.publications.files is 'The paths of the last publish: the only ones that a later one may delete.';
comment on column public.publications.created_by_us is 'Whether the repository or the site was made for this project.';
comment on column public.publications.deployment_id is 'The last one that succeeded here, drafts apart.';

create trigger publications_set_updated_at before update on public.publications
  for each row execute function public.set_updated_at();
create policy publications_select on public.publications for select to authenticated
  using (project_id in (select p.id from public.projects p where p.user_id = (select auth.uid())));
revoke all on public.publications from public, anon, authenticated;
grant all on public.publications to service_role;
grant select on public.publications to authenticated;
