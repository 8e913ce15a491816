/**
 * `kairos_consume_grant`: uses a grant for the action it was issued for, claims the request and stores its answer, in one
 * call. A one-shot grant is consumed, by one caller only. It raises nothing, because the transaction may be the host's.
 *
 * Returns `consumed`, `claimed` (the request is running elsewhere or has been answered), or `gone` (the grant is not valid
 * any more, and nothing was changed).
 */
export const consumeGrantFunction = `
create or replace function kairos_consume_grant(
  p_tenant_id text, p_identity_key text, p_session_id text, p_grant_id text, p_device_id text, p_country text,
  p_details jsonb, p_request_id text, p_key_id text, p_body_hash text, p_answer text)
returns text language plpgsql as $$
begin
  if not kairos_claim_request(p_request_id, p_key_id, p_body_hash) then return 'claimed'; end if;

  -- The location of a session and its proof change together, so both are conditions of one statement.
  update grants set consumed_at = case when one_shot then kairos_now() end
  where grant_id = p_grant_id and identity_key = p_identity_key and session_id = p_session_id
    and consumed_at is null and revoked_at is null and expires_at > kairos_now()
    and exists (select 1 from sessions s
      where s.identity_key = p_identity_key and s.session_id = p_session_id
        and (p_device_id is null or s.device_id = p_device_id)
        and (p_country is null or s.country = p_country));
  if not found then
    delete from idempotent_answers where request_id = p_request_id and answer is null;
    return 'gone';
  end if;

  insert into audit_events (tenant_id, identity_key, session_id, type, details)
  values (p_tenant_id, p_identity_key, p_session_id, 'mfa.grant_consumed', p_details);
  update idempotent_answers set answer = p_answer where request_id = p_request_id;
  return 'consumed';
end $$`;
