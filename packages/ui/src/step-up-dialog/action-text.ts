import type { Copy } from '@kairos-mfa/copy';
import { formatAmount } from '@kairos-mfa/copy/internal/format-facts';
import type { StepUpRequest } from '../shared/flow-types.ts';
import '../words/common.words.ts';
import '../words/step-up.words.ts';

/** An action with the facts that are shown of it. */
export type ActionRequest = Pick<StepUpRequest, 'action' | 'context'>;

/** The wording of an action: `action.<name>`, `action.<name>.confirm` and `action.<name>.effect` in the catalogue. */
export interface ActionText {
  name: string;
  /** The label of the button that approves it. */
  confirm: string;
  /** What the action does; undefined if the catalogue does not say. */
  effect: string | undefined;
}

/** The wording of an action, with its facts as placeholders. `amount` is a formatted amount, or `none`. */
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

/** The amount of an action, formatted in the person's locale without rounding. */
export function amountText(copy: Copy, { context }: Pick<ActionRequest, 'context'>): string | undefined {
  const { amount, currency } = context;
  if (typeof amount === 'boolean' || amount === undefined || amount === '') return undefined;
  return formatAmount(copy.locale, amount, typeof currency === 'string' ? currency : undefined);
}

/** A fact with its label. The formatted amount is not among them. */
export interface FactText {
  fact: string;
  label: string;
  value: string;
}

/** The facts with a label in the catalogue. The grant is also bound to those without one. */
export function factTexts(copy: Copy, { context }: Pick<ActionRequest, 'context'>): FactText[] {
  const inAmount = amountText(copy, { context }) ? ['amount', 'currency'] : [];
  return Object.entries(context).flatMap(([fact, value]) => {
    const label = inAmount.includes(fact) ? undefined : copy.find(`context.${fact}`);
    return label ? [{ fact, label, value: String(value) }] : [];
  });
}
