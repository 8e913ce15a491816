import type { StepUpContext } from '@kairos-mfa/protocol';
import { Environment } from '@marcbachmann/cel-js';
import { unboundedIn } from './condition-cost.ts';
import type { Facts } from './facts.ts';

/** A compiled condition. `undefined` when it cannot be evaluated: a fact is missing or has another type. */
export type Condition<Input> = (input: Input) => boolean | undefined;

/** Facts by name, with their CEL types; `dyn` may be null. */
const factKinds = {
  now: 'google.protobuf.Timestamp',
  createdAt: 'google.protobuf.Timestamp',
  actionsCount: 'double',
  lastPaymentAt: 'dyn',
  invitedOthersCount: 'double',
  lastSecurityEventAt: 'dyn',
  openedSecuritySettingsAt: 'dyn',
  impersonated: 'bool',
  ssoManaged: 'bool',
  tier: 'string',
  roles: 'list<string>',
} as const;

function environment(unlistedVariablesAreDyn: boolean): Environment {
  const cel = new Environment({ unlistedVariablesAreDyn });
  for (const [name, kind] of Object.entries(factKinds)) cel.registerVariable(name, kind);
  return cel;
}

const aboutPeople = environment(false);
// The facts of an action have names of the host; if one is missing at evaluation, a proof is needed.
const aboutActions = environment(true);

/** Compiles a condition over a person. Throws when it names an unknown fact. */
export function personCondition(where: string, source: string): Condition<Facts & { now: Date }> {
  return compile(aboutPeople, where, source);
}

/** Compiles a condition over an action's context and the person who acts. Throws on a syntax error. */
export function actionCondition(
  where: string,
  source: string,
): Condition<{ context: StepUpContext; facts: Facts; now: Date }> {
  const evaluate = compile(aboutActions, where, source);
  // Facts come last, so that a context cannot override them.
  return ({ context, facts, now }) => evaluate({ ...context, ...facts, now });
}

function compile(cel: Environment, where: string, source: string): Condition<object> {
  const checked = cel.check(source);
  if (!checked.valid)
    throw new Error(
      `The condition of ${where} cannot be read: ${checked.error?.message ?? source}. Mend it in the policy document.`,
    );
  if (checked.type !== 'bool' && checked.type !== 'dyn')
    throw new Error(
      `The condition of ${where} answers ${checked.type}, not true or false. Compare it with something.`,
    );
  const evaluate = cel.parse(source);
  const unbounded = unboundedIn(evaluate.ast);
  if (unbounded) throw new Error(`The condition of ${where} could take long: ${unbounded}`);
  return (input) => {
    try {
      const answer: unknown = evaluate({ ...input });
      return typeof answer === 'boolean' ? answer : undefined;
    } catch {
      return undefined;
    }
  };
}
