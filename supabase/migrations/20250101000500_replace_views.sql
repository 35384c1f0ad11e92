-- The seed's views ran with their owner's rights (everybody's rows and e-mails, even for anon), and their joins
-- multiplied the figures: 3 messages and 4 deployments counted the tokens four times.
drop view public.project_stats;
drop view public.user_stats;

create view public.project_stats with (security_invoker = true) as
select p.id, p.user_id, p.name, m.message_count, d.deployment_count, m.total_tokens, m.last_interaction
from public.projects p
cross join lateral (
  select count(*) as message_count, coalesce(sum(c.tokens_used), 0)::bigint as total_tokens,
    max(c.created_at) as last_interaction
  from public.chat_messages c where c.project_id = p.id) m
cross join lateral (
  select count(*) as deployment_count from public.deployments x where x.project_id = p.id) d;

-- The caller's own figures, a row of zeros before the first project. Without auth.users: no e-mail of anybody else.
create view public.user_stats with (security_invoker = true) as
select me.user_id, me.email,
  (select count(*) from public.projects p where p.user_id = me.user_id) as total_projects,
  (select count(*) from public.deployments d join public.projects p on p.id = d.project_id
    where p.user_id = me.user_id and d.type = 'github') as github_deployments,
  (select count(*) from public.deployments d join public.projects p on p.id = d.project_id
    where p.user_id = me.user_id and d.type = 'netlify') as netlify_deployments,
  (select count(*) from public.chat_messages c join public.projects p on p.id = c.project_id
    where p.user_id = me.user_id and c.role = 'user') as total_prompts,
  (select max(p.updated_at) from public.projects p where p.user_id = me.user_id) as last_activity
from (select auth.uid() as user_id, auth.jwt() ->> 'email' as email) me
where me.user_id is not null;
