import type { Problem } from '@kairos-mfa/protocol';
import { expectTypeOf, test } from 'vitest';
import type { StepUpProblem } from './step-up-demand.ts';
import type { Protected, StepUpCancelled, StepUpRefused } from './with-step-up.ts';

type Undone = StepUpCancelled | StepUpRefused;
interface Paid {
  paid: number;
}

test('the result of a protected function contains no demand', () => {
  expectTypeOf<Protected<Paid | StepUpProblem>>().toEqualTypeOf<Paid | Undone>();
  // A server action may return the demand in its own shape.
  type Answered =
    | Paid
    | { code: 'step_up_required'; stepUp: { action: string; resource: string; context: object } }
    | { code: 'not_enough_money' };
  expectTypeOf<Protected<Answered>>().toEqualTypeOf<Paid | { code: 'not_enough_money' } | Undone>();
  expectTypeOf<Protected<{ ok: true } | { ok: false; problem: StepUpProblem }>>().toEqualTypeOf<
    { ok: true } | Undone
  >();
});

test('every other result of a protected function keeps its type', () => {
  expectTypeOf<Protected<Response>>().toEqualTypeOf<Response | Undone>();
  expectTypeOf<Protected<void>>().toEqualTypeOf<void | Undone>();
  // `Problem` has any code, so it is not excluded as a demand.
  expectTypeOf<Protected<Paid | Problem>>().toEqualTypeOf<Paid | Problem | Undone>();
});

test('where the results have `ok`, one check tells whether the action was done', () => {
  const read = (answer: Protected<{ ok: true; paid: number }>): number => (answer.ok ? answer.paid : 0);
  expectTypeOf(read).returns.toBeNumber();
});
