import { callApi } from '../api/call-api.ts';

/**
 * Keeps a number with Sixpence, which passes it on to Kairos; asks for the password first where the sign-in is old.
 * False: not taken. Throws where nobody judged it.
 */
export async function addPhone(phone: string, askPassword: () => Promise<boolean>): Promise<boolean> {
  const give = () => callApi('/account/phone', { method: 'POST', body: { phone } });
  let reply = await give();
  if (!reply.ok && reply.refusal.code === 'password_needed' && (await askPassword())) reply = await give();
  if (reply.ok) return true;
  if (reply.refusal.code === 'invalid_input' || reply.refusal.code === 'phone_known') return false;
  throw new Error(`The number was not kept: ${reply.refusal.code}`);
}
