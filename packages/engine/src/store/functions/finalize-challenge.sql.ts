/**
 * `kairos_finalize_challenge`: consumes a challenge and its proof and applies their effect, all or nothing. Locks in the
 * order of every change: session, challenge, factor, budget.
 *
 * `p_claim` says what makes the proof single-use: `rise` (`last_claim` of the factor rises to `p_last_claim`), `spend_code`
 * (a code of the active set `p_set_id`), or `none` (the challenge alone). `p_token` is the failure to refund. `p_place` and
 * `p_amr` raise the session to aal2 where `p_raises`. `p_audit` is an array of `{type, details}`, `p_grant` a row of
 * `grants`, and `p_answer` the sealed answer of the request.
 *
 * `status` is `done`, or why nothing was changed: `unauthenticated`, `challenge_consumed`, `invalid_code`. `session` is the
 * row after the change where no grant is issued, `codes_left` the number of codes in the set after one was used.
 */
export const finalizeChallengeFunction = `
create or replace function kairos_finalize_challenge(
  p_tenant_id text, p_identity_key text, p_session_id text, p_challenge_id text,
  p_claim text, p_factor_id text, p_last_claim bigint, p_set_id text, p_code_hash text, p_token timestamptz,
  p_raises boolean, p_amr jsonb, p_device_id text, p_device_first_seen_at timestamptz, p_country text,
  p_audit jsonb, p_grant jsonb, p_request_id text, p_answer text,
  out status text, out session json, out codes_left int)
language plpgsql as $$
begin
  -- A refusal raises KA001, which undoes what this call has changed until then.
  begin
    perform 1 from sessions
    where identity_key = p_identity_key and session_id = p_session_id and ended_at is null for update;
    if not found then raise exception using errcode = 'KA001', message = 'unauthenticated'; end if;

    update challenges set consumed_at = kairos_now()
    where challenge_id = p_challenge_id and identity_key = p_identity_key and session_id = p_session_id
      and consumed_at is null and expires_at > kairos_now();
    if not found then raise exception using errcode = 'KA001', message = 'challenge_consumed'; end if;

    -- Used by a concurrent request: the response is the one for a wrong code.
    if p_claim = 'rise' then
      update factors set last_claim = p_last_claim, failures = 0, locked_until = null, last_used_at = kairos_now()
      where factor_id = p_factor_id and identity_key = p_identity_key and last_claim < p_last_claim;
    elsif p_claim = 'spend_code' then
      update recovery_codes set used_at = kairos_now()
      where set_id = p_set_id and code_hash = p_code_hash and used_at is null
        and exists (select 1 from recovery_code_sets s
          where s.set_id = p_set_id and s.identity_key = p_identity_key and s.status = 'active');
    else
      update factors set failures = 0, locked_until = null, last_used_at = kairos_now()
      where factor_id = p_factor_id and identity_key = p_identity_key;
    end if;
    if not found then raise exception using errcode = 'KA001', message = 'invalid_code'; end if;
  exception when sqlstate 'KA001' then
    status := sqlerrm;
    -- Another request has answered this challenge with a right code; so had this one, and it is not a failure.
    if status = 'challenge_consumed' and p_token is not null then
      update guess_budgets set failed_at = array_remove(failed_at, p_token) where identity_key = p_identity_key;
    end if;
    return;
  end;

  if p_token is not null then
    update guess_budgets set failed_at = array_remove(failed_at, p_token) where identity_key = p_identity_key;
  end if;

  if p_raises then
    if p_device_id is not null then
      insert into devices (identity_key, device_id, country, proven_at, created_at)
      values (p_identity_key, p_device_id, p_country, kairos_now(), coalesce(p_device_first_seen_at, kairos_now()))
      on conflict (identity_key, device_id) do update set proven_at = excluded.proven_at;
    end if;
    if p_country is not null then
      insert into countries (identity_key, country, proven_at) values (p_identity_key, p_country, kairos_now())
      on conflict (identity_key, country) do update set proven_at = excluded.proven_at;
    end if;
    update sessions set mfa_at = kairos_now(), mfa_amr = p_amr,
      device_id = coalesce(p_device_id, device_id), country = coalesce(p_country, country)
    where identity_key = p_identity_key and session_id = p_session_id;
  end if;

  if p_claim = 'spend_code' then
    -- A used recovery code means a lost factor.
    delete from remembered_devices where identity_key = p_identity_key;
    select count(*)::int into codes_left from recovery_codes where set_id = p_set_id and used_at is null;
  end if;

  if p_grant is not null then
    insert into grants (grant_id, identity_key, session_id, action, resource, context_hash, strength, factor_created_at,
      amr, one_shot, expires_at)
    values (p_grant->>'grant_id', p_identity_key, p_session_id, p_grant->>'action', p_grant->>'resource',
      p_grant->>'context_hash', p_grant->>'strength', (p_grant->>'factor_created_at')::timestamptz,
      p_grant->'amr', (p_grant->>'one_shot')::boolean, (p_grant->>'expires_at')::timestamptz);
  end if;

  insert into audit_events (tenant_id, identity_key, session_id, type, details)
  select p_tenant_id, p_identity_key, p_session_id, event->>'type', event->'details'
  from jsonb_array_elements(p_audit) event;

  if p_answer is not null then
    update idempotent_answers set answer = p_answer where request_id = p_request_id;
  end if;

  if p_grant is null then
    select row_to_json(s) into session from sessions s where identity_key = p_identity_key and session_id = p_session_id;
  end if;
  status := 'done';
end $$`;
