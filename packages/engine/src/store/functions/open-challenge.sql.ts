/**
 * `kairos_open_challenge`: inserts a challenge under the lock of its session, so that concurrent requests do not exceed the
 * limit of open challenges; beyond five a session loses its oldest. A session opens at most `p_per_minute` in a minute:
 * counted exactly, on the row that is locked anyway.
 *
 * `status` is `opened`, `unauthenticated` (the session has ended), or `rate_limited` with `retry_after` in seconds.
 */
export const openChallengeFunction = `
create or replace function kairos_open_challenge(
  p_identity_key text, p_session_id text, p_challenge_id text, p_purpose text, p_action text, p_resource text,
  p_context jsonb, p_context_hash text, p_factor_ids jsonb, p_nonce text, p_expires_at timestamptz, p_per_minute int,
  out status text, out retry_after int)
language plpgsql as $$
begin
  update sessions set
    first_opened_at = case when first_opened_at > kairos_now() - interval '1 minute' then first_opened_at else kairos_now() end,
    opened_challenges = case when first_opened_at > kairos_now() - interval '1 minute' then opened_challenges + 1 else 1 end
  where identity_key = p_identity_key and session_id = p_session_id and ended_at is null
    and (first_opened_at is null or first_opened_at <= kairos_now() - interval '1 minute' or opened_challenges < p_per_minute);
  if not found then
    select 'rate_limited', greatest(1, ceil(extract(epoch from first_opened_at + interval '1 minute' - kairos_now())))::int
    into status, retry_after from sessions
    where identity_key = p_identity_key and session_id = p_session_id and ended_at is null;
    status := coalesce(status, 'unauthenticated');
    return;
  end if;

  insert into challenges (challenge_id, identity_key, session_id, purpose, action, resource, context, context_hash,
    factor_ids, nonce, expires_at)
  values (p_challenge_id, p_identity_key, p_session_id, p_purpose, p_action, p_resource, p_context, p_context_hash,
    p_factor_ids, p_nonce, p_expires_at);

  update challenges set expires_at = kairos_now() where challenge_id in (
    select challenge_id from challenges
    where identity_key = p_identity_key and session_id = p_session_id
      and consumed_at is null and expires_at > kairos_now()
    order by created_at desc, challenge_id desc offset 5);
  status := 'opened';
end $$`;
