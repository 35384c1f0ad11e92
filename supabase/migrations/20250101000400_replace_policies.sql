-- Permissive policies OR together: one of the seed's left in place would undo its successor. All of them go.
drop policy "Users can view their own projects" on public.projects;
drop policy "Users can create projects" on public.projects;
drop policy "Users can update their own projects" on public.projects;
drop policy "Users can delete their own projects" on public.projects;
drop policy "Users can view chat for their projects" on public.chat_messages;
drop policy "Users can add chat messages to their projects" on public.chat_messages;
drop policy "Users can view deployments for their projects" on public.deployments;
drop policy "Users can create deployments for their projects" on public.deployments;
drop policy "Users can view their own preferences" on public.user_preferences;
drop policy "Users can update their own preferences" on public.user_preferences;
drop policy "Users can view their own integrations" on public.user_integrations;
drop policy "Users can manage their own integrations" on public.user_integrations;
drop policy "Users can update their own integrations" on public.user_integrations;
drop policy "Users can delete their own integrations" on public.user_integrations;
drop policy "Users can view their own usage" on public.api_usage;
drop policy "Users can view their own error logs" on public.error_logs;

-- (select auth.uid()) is evaluated once per statement; the seed's auth.uid() once per row.
create policy projects_select on public.projects for select to authenticated
  using ((select auth.uid()) = user_id);
create policy projects_insert on public.projects for insert to authenticated
  with check ((select auth.uid()) = user_id);
create policy projects_update on public.projects for update to authenticated
  using ((select auth.uid()) = user_id) with check ((select auth.uid()) = user_id);
create policy projects_delete on public.projects for delete to authenticated
  using ((select auth.uid()) = user_id);

-- What the server writes (messages, versions, generations, deployments, integrations, usage, errors) people may
-- only read: with the seed's INSERT policies a person could forge an assistant's message or a successful deployment.
create policy chat_messages_select on public.chat_messages for select to authenticated
  using (project_id in (select p.id from public.projects p where p.user_id = (select auth.uid())));
create policy versions_select on public.versions for select to authenticated
  using (project_id in (select p.id from public.projects p where p.user_id = (select auth.uid())));
create policy deployments_select on public.deployments for select to authenticated
  using (project_id in (select p.id from public.projects p where p.user_id = (select auth.uid())));
create policy generations_select on public.generations for select to authenticated
  using ((select auth.uid()) = user_id);
create policy generation_events_select on public.generation_events for select to authenticated
  using (generation_id in (select g.id from public.generations g where g.user_id = (select auth.uid())));
create policy user_integrations_select on public.user_integrations for select to authenticated
  using ((select auth.uid()) = user_id);
create policy api_usage_select on public.api_usage for select to authenticated
  using ((select auth.uid()) = user_id);
create policy error_logs_select on public.error_logs for select to authenticated
  using ((select auth.uid()) = user_id);

-- Preferences are the person's own. The seed had no INSERT policy, so nobody could ever save any.
create policy user_preferences_select on public.user_preferences for select to authenticated
  using ((select auth.uid()) = user_id);
create policy user_preferences_insert on public.user_preferences for insert to authenticated
  with check ((select auth.uid()) = user_id);
create policy user_preferences_update on public.user_preferences for update to authenticated
  using ((select auth.uid()) = user_id) with check ((select auth.uid()) = user_id);
create policy user_preferences_delete on public.user_preferences for delete to authenticated
  using ((select auth.uid()) = user_id);

-- idempotency_keys has no policy on purpose: only the server reads it.
