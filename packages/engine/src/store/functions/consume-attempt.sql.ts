/**
 * `kairos_consume_attempt`: counts one attempt at a challenge before its proof is verified, and claims the request, in
 * one call that is committed by itself. Locks in the order of every change: challenge, factor, budget.
 *
 * `status` is `counted`, or why nothing was counted: `claimed` (the request is running elsewhere),
 * `challenge_consumed`, `challenge_expired`, `attempts_exhausted`, `rate_limited`, `factor_locked`,
 * `budget_exhausted`; the last four with `retry_after` in seconds, at least 1. `attempts_left` and `token` are set for a proof that
 * can be guessed: attempts until the challenge ends or the factor is locked, and the failure to refund after a success.
 */
export const consumeAttemptFunction = `
create or replace function kairos_consume_attempt(
  p_identity_key text, p_session_id text, p_challenge_id text, p_factor_id text, p_factor_type text, p_guessable boolean,
  p_request_id text, p_key_id text, p_body_hash text,
  out status text, out attempts_left int, out token text, out retry_after int)
language plpgsql as $$
declare
  left_of_challenge int;
  left_of_factor int;
begin
  -- A refusal raises KA001, which undoes what this call has counted until then.
  begin
    if not kairos_claim_request(p_request_id, p_key_id, p_body_hash) then
      raise exception using errcode = 'KA001', message = 'claimed';
    end if;

    update challenges set attempts = attempts + 1
    where challenge_id = p_challenge_id and identity_key = p_identity_key and session_id = p_session_id
      and consumed_at is null and expires_at > kairos_now() and attempts < 5
    returning 5 - attempts into left_of_challenge;
    if not found then raise exception using errcode = 'KA001', message = 'challenge_closed'; end if;

    if not p_guessable then
      insert into rate_limits as counted (key, started_at, hits, expires_at)
      values ('proofs:' || p_factor_type || ':' || p_identity_key || ':' || p_session_id,
        kairos_now(), 1, kairos_now() + interval '1 minute')
      on conflict (key) do update set
        started_at = case when counted.expires_at <= excluded.started_at then excluded.started_at else counted.started_at end,
        hits = case when counted.expires_at <= excluded.started_at then 1 else counted.hits + 1 end,
        expires_at = case when counted.expires_at <= excluded.started_at then excluded.expires_at else counted.expires_at end
      where counted.expires_at <= excluded.started_at or counted.hits < 30;
      if not found then raise exception using errcode = 'KA001', message = 'rate_limited'; end if;
      status := 'counted';
      return;
    end if;

    -- The delays after repeated failures; after a hundred the factor must be bound again (NIST SP 800-63B 3.2.2).
    update factors set
      failures = failures + 1,
      locked_until = case when (failures + 1) % 5 <> 0 then null else kairos_now() + (
        case failures + 1 when 5 then interval '30 seconds' when 10 then interval '2 minutes'
        when 15 then interval '10 minutes' else interval '1 hour' end) end
    where factor_id = p_factor_id and identity_key = p_identity_key and failures < 100
      and (locked_until is null or locked_until <= kairos_now())
    returning (5 - failures % 5) % 5 into left_of_factor;
    if not found then raise exception using errcode = 'KA001', message = 'factor_locked'; end if;

    token := kairos_reserve_attempt(p_identity_key);
    if token is null then raise exception using errcode = 'KA001', message = 'budget_exhausted'; end if;
    attempts_left := least(left_of_challenge, left_of_factor);
    status := 'counted';
    return;
  exception when sqlstate 'KA001' then
    status := sqlerrm;
  end;

  if status = 'challenge_closed' then
    select case when consumed_at is not null then 'challenge_consumed'
      when expires_at <= kairos_now() then 'challenge_expired' else 'attempts_exhausted' end
    into status from challenges where challenge_id = p_challenge_id;
    status := coalesce(status, 'challenge_expired');
    -- A new challenge can be opened at once.
    if status = 'attempts_exhausted' then retry_after := 1; end if;
  elsif status = 'rate_limited' then
    select greatest(1, ceil(extract(epoch from expires_at - kairos_now())))::int into retry_after from rate_limits
    where key = 'proofs:' || p_factor_type || ':' || p_identity_key || ':' || p_session_id;
  elsif status = 'factor_locked' then
    -- Disabled for good: reported as an hour, the longest delay.
    select greatest(1, ceil(extract(epoch from locked_until - kairos_now())))::int into retry_after from factors
    where factor_id = p_factor_id and locked_until > kairos_now();
    retry_after := coalesce(retry_after, 3600);
  elsif status = 'budget_exhausted' then
    retry_after := kairos_seconds_until_attempt(p_identity_key);
  end if;
end $$`;
