import { isStepUpProblem, type StepUpProblem } from '@kairos-mfa/react';
import { callApi } from '../api/call-api.ts';

/**
 * Stores a phone number with Sixpence, which passes it on to Kairos; asks for the password first if the sign-in is too old.
 * Returns false if the number is refused, and the demand if a proof is needed first. Throws if the request failed.
 */
export async function addPhone(
  phone: string,
  askPassword: () => Promise<boolean>,
): Promise<boolean | StepUpProblem> {
  const send = () => callApi('/account/phone', { method: 'POST', body: { phone } });
  let reply = await send();
  if (!reply.ok && reply.problem.code === 'password_needed' && (await askPassword())) reply = await send();
  if (reply.ok) return true;
  const { problem } = reply;
  if (isStepUpProblem(problem)) return problem;
  if (problem.code === 'invalid_input' || problem.code === 'phone_known') return false;
  throw new Error(`The number was not stored: ${problem.code}`);
}
