-- The seed left defaults without NOT NULL, so a row could have no status or no time; lists and enums need both.
update public.projects set status = 'draft' where status is null;
update public.projects set created_at = now() where created_at is null;
update public.projects set updated_at = created_at where updated_at is null;
update public.projects set github_branch = 'main' where github_branch is null or github_branch !~ '[^[:space:]]';
alter table public.projects
  alter column status set not null,
  alter column github_branch set not null,
  alter column created_at set not null,
  alter column updated_at set not null;

update public.chat_messages set created_at = now() where created_at is null;
alter table public.chat_messages alter column created_at set not null;

update public.deployments set status = 'pending' where status is null;
update public.deployments set created_at = now() where created_at is null;
update public.deployments set updated_at = created_at where updated_at is null;
alter table public.deployments
  alter column status set not null,
  alter column created_at set not null,
  alter column updated_at set not null;

update public.user_preferences set created_at = now() where created_at is null;
update public.user_preferences set updated_at = created_at where updated_at is null;
update public.user_preferences set preferences = '{}' where preferences is null or jsonb_typeof(preferences) <> 'object';
alter table public.user_preferences
  alter column preferences set not null,
  alter column created_at set not null,
  alter column updated_at set not null;

update public.user_integrations set metadata = '{}' where metadata is null;
update public.user_integrations set is_active = true where is_active is null;
update public.user_integrations set created_at = now() where created_at is null;
update public.user_integrations set updated_at = created_at where updated_at is null;
alter table public.user_integrations
  alter column metadata set not null,
  alter column is_active set not null,
  alter column created_at set not null,
  alter column updated_at set not null;

update public.api_usage set created_at = now() where created_at is null;
alter table public.api_usage alter column created_at set not null;

update public.error_logs set created_at = now() where created_at is null;
update public.error_logs set resolved = false where resolved is null;
alter table public.error_logs alter column created_at set not null, alter column resolved set not null;

-- A name of spaces passed "name_not_empty", and a description had no limit at all.
update public.projects set name = 'Untitled project' where name !~ '[^[:space:]]';
update public.projects set description = left(description, 2000) where length(description) > 2000;
alter table public.projects
  add constraint projects_name_not_blank check (name ~ '[^[:space:]]'),
  add constraint projects_description_length check (length(description) <= 2000),
  add constraint projects_github_branch_not_blank check (github_branch ~ '[^[:space:]]');

-- The code was any JSON; everything that reads it expects exactly three texts.
update public.projects set generated_code = jsonb_build_object(
  'html', case when jsonb_typeof(generated_code -> 'html') = 'string' then generated_code ->> 'html' else '' end,
  'css', case when jsonb_typeof(generated_code -> 'css') = 'string' then generated_code ->> 'css' else '' end,
  'javascript', case when jsonb_typeof(generated_code -> 'javascript') = 'string' then generated_code ->> 'javascript' else '' end)
where (jsonb_typeof(generated_code) = 'object'
  and jsonb_typeof(generated_code -> 'html') = 'string'
  and jsonb_typeof(generated_code -> 'css') = 'string'
  and jsonb_typeof(generated_code -> 'javascript') = 'string'
  and generated_code - array['html', 'css', 'javascript'] = '{}') is not true;
-- "is true", because a CHECK lets an unknown (a missing key) pass.
alter table public.projects add constraint projects_generated_code_shape check ((
  jsonb_typeof(generated_code) = 'object'
  and jsonb_typeof(generated_code -> 'html') = 'string'
  and jsonb_typeof(generated_code -> 'css') = 'string'
  and jsonb_typeof(generated_code -> 'javascript') = 'string'
  and generated_code - array['html', 'css', 'javascript'] = '{}') is true);

-- Two messages of one moment had no order; seq is the order they were written in.
alter table public.chat_messages add column seq bigint;
update public.chat_messages m set seq = o.n
from (select id, row_number() over (order by created_at, id) as n from public.chat_messages) o
where o.id = m.id;
alter table public.chat_messages alter column seq set not null;
alter table public.chat_messages alter column seq add generated always as identity;
select setval(pg_get_serial_sequence('public.chat_messages', 'seq'), (select count(*) + 1 from public.chat_messages), false);
comment on column public.chat_messages.seq is 'The order of writing; a cursor of a conversation''s list.';

-- Token counts are added up for quotas: a negative one would give tokens back. A write may not hold megabytes of settings.
update public.chat_messages set tokens_used = null where tokens_used < 0;
alter table public.chat_messages add constraint chat_messages_tokens_not_negative check (tokens_used >= 0);
alter table public.api_usage add constraint api_usage_tokens_not_negative check (tokens_used >= 0);
alter table public.user_preferences add constraint user_preferences_shape check (
  jsonb_typeof(preferences) = 'object' and octet_length(preferences::text) <= 65536);

-- Lists are read by owner and in order, so one index each serves the filter, the order and the foreign key.
create index projects_owner_updated_idx on public.projects (user_id, updated_at desc, id desc);
create index projects_owner_created_idx on public.projects (user_id, created_at desc, id desc);
create index projects_owner_name_idx on public.projects (user_id, name, id);
create index chat_messages_project_seq_idx on public.chat_messages (project_id, seq);
create index deployments_project_created_idx on public.deployments (project_id, created_at desc, id desc);
create index api_usage_owner_created_idx on public.api_usage (user_id, created_at desc, id desc);
create index error_logs_owner_created_idx on public.error_logs (user_id, created_at desc, id desc);
-- The seed's single-column ones that these, or a UNIQUE, make redundant.
drop index public.projects_user_id_idx, public.projects_updated_at_idx,
  public.chat_messages_project_id_idx, public.deployments_project_id_idx,
  public.api_usage_user_id_idx, public.error_logs_user_id_idx,
  public.user_preferences_user_id_idx, public.user_integrations_user_id_idx;
