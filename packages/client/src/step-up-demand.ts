import type { Problem, StepUpDemand } from '@kairos-mfa/protocol';

/** A problem that demands step-up for an action: `step_up_required`, or `enrollment_required` where nothing is enrolled. */
export type StepUpProblem = Problem & {
  code: 'step_up_required' | 'enrollment_required';
  stepUp: StepUpDemand;
};

/** Whether a value is such a problem: a parsed body, an error with its fields, or the result of a server action. */
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

/**
 * Finds the demand in a `Response`, a value, or an error; also in its `problem` or `cause`, and in the `data.problem` of an
 * error of tRPC.
 */
export async function findStepUpDemand(value: unknown): Promise<StepUpDemand | undefined> {
  if (value instanceof Response) return value.ok ? undefined : findStepUpDemand(await bodyOf(value));
  const found = [
    value,
    field(value, 'problem'),
    field(value, 'cause'),
    field(field(value, 'data'), 'problem'),
  ].find(isStepUpProblem);
  return found && { ...found.stepUp, context: found.stepUp.context ?? {} };
}

function field(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null && name in value ? Reflect.get(value, name) : undefined;
}

/** Reads a clone, so that the caller can still read the response. */
async function bodyOf(response: Response): Promise<unknown> {
  if (response.bodyUsed || !/\bjson\b/.test(response.headers.get('content-type') ?? '')) return undefined;
  return response
    .clone()
    .json()
    .catch(() => undefined);
}
