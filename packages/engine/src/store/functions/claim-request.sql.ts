/**
 * `kairos_claim_request`: claims a request by its Idempotency-Key; exactly one caller gets true. The claim of a caller
 * that died expires after half a minute. Without a key there is nothing to claim, and the answer is true.
 */
export const claimRequestFunction = `
create or replace function kairos_claim_request(p_request_id text, p_key_id text, p_body_hash text)
returns boolean language plpgsql as $$
begin
  if p_request_id is null then return true; end if;
  insert into idempotent_answers as known (request_id, key_id, body_hash, running_until, expires_at)
  values (p_request_id, p_key_id, p_body_hash,
    kairos_now() + interval '30 seconds', kairos_now() + interval '10 minutes')
  on conflict (request_id) do update set key_id = excluded.key_id, body_hash = excluded.body_hash, answer = null,
    running_until = excluded.running_until, expires_at = excluded.expires_at
  where known.expires_at <= kairos_now() or (known.answer is null and known.running_until <= kairos_now());
  return found;
end $$`;

/** `kairos_answer_request`: claims a request that changes nothing, and stores its answer. False when it was claimed before. */
export const answerRequestFunction = `
create or replace function kairos_answer_request(p_request_id text, p_key_id text, p_body_hash text, p_answer text)
returns boolean language plpgsql as $$
begin
  if not kairos_claim_request(p_request_id, p_key_id, p_body_hash) then return false; end if;
  update idempotent_answers set answer = p_answer where request_id = p_request_id;
  return true;
end $$`;
