/** `kairos_record_failure`: audits a failed attempt, and releases the claim of its request, whose key may be used again. */
export const recordFailureFunction = `
create or replace function kairos_record_failure(
  p_tenant_id text, p_identity_key text, p_session_id text, p_details jsonb, p_request_id text)
returns void language plpgsql as $$
begin
  insert into audit_events (tenant_id, identity_key, session_id, type, details)
  values (p_tenant_id, p_identity_key, p_session_id, 'user.mfa_failed', p_details);
  if p_request_id is not null then
    delete from idempotent_answers where request_id = p_request_id and answer is null;
  end if;
end $$`;
