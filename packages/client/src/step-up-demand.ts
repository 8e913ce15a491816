import type { Problem, StepUpDemand } from '@kairos-mfa/protocol';

/** A refusal that says what to prove: `step_up_required`, or `enrollment_required` where nothing is enrolled. */
export type StepUpProblem = Problem & {
  code: 'step_up_required' | 'enrollment_required';
  stepUp: StepUpDemand;
};

/** Recognises the refusal in a parsed body, in an error's own fields, or in what a server action returned. */
export function isStepUpProblem(value: unknown): value is StepUpProblem {
  if (typeof value !== 'object' || value === null || !('code' in value) || !('stepUp' in value)) return false;
  const { code, stepUp } = value;
  return (
    (code === 'step_up_required' || code === 'enrollment_required') &&
    typeof stepUp === 'object' &&
    stepUp !== null &&
    'action' in stepUp &&
    typeof stepUp.action === 'string' &&
    'resource' in stepUp &&
    typeof stepUp.resource === 'string'
  );
}

/** What is to be proven, wherever the refusal stands: a `Response`, a value, or an error (also as `problem` or `cause`). */
export async function findStepUpDemand(value: unknown): Promise<StepUpDemand | undefined> {
  if (value instanceof Response) return value.ok ? undefined : findStepUpDemand(await bodyOf(value));
  if (isStepUpProblem(value)) return { ...value.stepUp, context: value.stepUp.context ?? {} };
  if (typeof value !== 'object' || value === null) return undefined;
  if ('problem' in value && isStepUpProblem(value.problem)) return findStepUpDemand(value.problem);
  if ('cause' in value && isStepUpProblem(value.cause)) return findStepUpDemand(value.cause);
  return undefined;
}

/** Reads a copy, so that whoever gets the response can still read it. */
async function bodyOf(response: Response): Promise<unknown> {
  if (response.bodyUsed || !/\bjson\b/.test(response.headers.get('content-type') ?? '')) return undefined;
  return response
    .clone()
    .json()
    .catch(() => undefined);
}
