/**
 * `kairos_reserve_attempt`: counts an attempt at an account as failed before it is verified; at most 20 in a day and 100
 * in thirty days, for all factors together. Returns a token for the refund after a success; null when none is left. The
 * token is the time of the attempt, at least a microsecond after the one before it: two attempts at the same time would
 * be refunded together.
 */
export const reserveAttemptFunction = `
create or replace function kairos_reserve_attempt(p_identity_key text) returns text language plpgsql as $$
declare
  token text;
begin
  insert into guess_budgets as budget (identity_key, failed_at) values (p_identity_key, array[kairos_now()])
  on conflict (identity_key) do update set
    failed_at = array(select at from unnest(budget.failed_at) at where at > excluded.failed_at[1] - interval '30 days' order by at)
      || greatest(excluded.failed_at[1], (select max(at) from unnest(budget.failed_at) at) + interval '1 microsecond')
  where (select count(*) < 100 and count(*) filter (where at > excluded.failed_at[1] - interval '24 hours') < 20
         from unnest(budget.failed_at) at where at > excluded.failed_at[1] - interval '30 days')
  returning failed_at[array_upper(failed_at, 1)]::text into token;
  return token;
end $$`;

/** `kairos_seconds_until_attempt`: seconds until an account has an attempt again, at least 1. */
export const secondsUntilAttemptFunction = `
create or replace function kairos_seconds_until_attempt(p_identity_key text) returns int language sql as $$
  select greatest(1, (select ceil(extract(epoch from greatest(
    failed_at[array_upper(failed_at, 1) - 19] + interval '24 hours',
    failed_at[array_upper(failed_at, 1) - 99] + interval '30 days') - kairos_now()))::int
  from guess_budgets where identity_key = p_identity_key)) $$`;
