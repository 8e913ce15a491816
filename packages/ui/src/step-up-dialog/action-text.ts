import { formatAmount, type Copy } from '@kairos-mfa/copy';
import type { StepUpRequest } from '../shared/flow-types.ts';

/** An action and the facts that a person is shown of it. */
export type ActionRequest = Pick<StepUpRequest, 'action' | 'context'>;

/** An action as people read it; `action.<name>`, `action.<name>.confirm` and `action.<name>.effect` in the catalogue. */
export interface ActionText {
  name: string;
  /** What the button says that does it. */
  confirm: string;
  /** What follows from it; none where nobody said so. */
  effect: string | undefined;
}

/** The words of an action, with its facts for placeholders; `amount` is a formatted sum, or `none`. */
export function actionText(copy: Copy, { action, context }: ActionRequest): ActionText {
  const facts = Object.entries(context).map(([fact, value]) => [fact, String(value)]);
  const values = { ...Object.fromEntries(facts), amount: amountText(copy, { context }) ?? 'none' };
  const find = (key: string): string | undefined => copy.find(key, values) || undefined;
  const own = find(`action.${action}`);
  return {
    name: own ?? copy('action.other'),
    confirm: find(`action.${action}.confirm`) ?? own ?? copy('common.continue'),
    effect: find(`action.${action}.effect`),
  };
}

/** The sum that an action moves, in the person's notation and as it is bound: whole, and text where it is text. */
export function amountText(copy: Copy, { context }: Pick<ActionRequest, 'context'>): string | undefined {
  const { amount, currency } = context;
  if (typeof amount === 'boolean' || amount === undefined || amount === '') return undefined;
  return formatAmount(copy.locale, amount, typeof currency === 'string' ? currency : undefined);
}

/** A fact that has words, besides those that the sum says. */
export interface FactText {
  fact: string;
  label: string;
  value: string;
}

/** The facts that can be shown. One without words cannot be shown to a person; the grant is bound to it all the same. */
export function factTexts(copy: Copy, { context }: Pick<ActionRequest, 'context'>): FactText[] {
  const inTheSum = amountText(copy, { context }) ? ['amount', 'currency'] : [];
  return Object.entries(context).flatMap(([fact, value]) => {
    const label = inTheSum.includes(fact) ? undefined : copy.find(`context.${fact}`);
    return label ? [{ fact, label, value: String(value) }] : [];
  });
}
