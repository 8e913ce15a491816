import { isStepUpProblem, type StepUpProblem } from '@kairos-mfa/react';
import { callApi } from '../api/call-api.ts';

/**
 * Keeps a number with Sixpence, which passes it on to Kairos; asks for the password first where the sign-in is old.
 * False: not taken. A demand: to be proven first, with the second step. Throws where nobody judged it.
 */
export async function addPhone(
  phone: string,
  askPassword: () => Promise<boolean>,
): Promise<boolean | StepUpProblem> {
  const give = () => callApi('/account/phone', { method: 'POST', body: { phone } });
  let reply = await give();
  if (!reply.ok && reply.problem.code === 'password_needed' && (await askPassword())) reply = await give();
  if (reply.ok) return true;
  const { problem } = reply;
  if (isStepUpProblem(problem)) return problem;
  if (problem.code === 'invalid_input' || problem.code === 'phone_known') return false;
  throw new Error(`The number was not kept: ${problem.code}`);
}
