-- Runs after the migrations on `supabase db reset`. There is nothing to plant: people sign up, and their rows are
-- made by the same functions as everywhere else.
select 1;
