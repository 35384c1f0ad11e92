-- Supabase grants ALL on every new table to anon and authenticated. Only our own tables are named: others may
-- live in this database.
revoke all on public.projects, public.chat_messages, public.deployments, public.user_preferences,
  public.user_integrations, public.api_usage, public.error_logs, public.versions, public.generations,
  public.generation_events, public.idempotency_keys, public.project_stats, public.user_stats
  from public, anon, authenticated;
revoke all on sequence public.chat_messages_seq_seq from public, anon, authenticated;

grant all on public.projects, public.chat_messages, public.deployments, public.user_preferences,
  public.user_integrations, public.api_usage, public.error_logs, public.versions, public.generations,
  public.generation_events, public.idempotency_keys to service_role;
grant select on public.project_stats, public.user_stats to service_role;
grant usage, select on sequence public.chat_messages_seq_seq to service_role;

-- Code, addresses and times of a project are the server's; a person names it, describes it, archives it, deletes it.
grant select, delete, insert (user_id, name, description), update (name, description, status, github_branch)
  on public.projects to authenticated;
grant select on public.chat_messages, public.deployments, public.versions, public.generations,
  public.generation_events, public.api_usage, public.error_logs, public.project_stats, public.user_stats
  to authenticated;
grant select, delete, insert (user_id, preferences), update (user_id, preferences)
  on public.user_preferences to authenticated;
-- Everything but the token, even encrypted.
grant select (id, user_id, provider, metadata, is_active, created_at, updated_at)
  on public.user_integrations to authenticated;
