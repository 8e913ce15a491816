import { english, promptCopy } from '@kairos-mfa/copy';
import { languageFor } from '@kairos-mfa/copy/languages';
import type { MfaPrompt } from '@kairos-mfa/react';
import { fn } from 'storybook/test';

type Shown = Extract<MfaPrompt['state'], { step: 'offered' }>['prompt'];

/** The verbs of a prompt as mocks. */
export function promptVerbs(): Omit<MfaPrompt, 'state'> {
  return {
    accept: fn(),
    dismiss: fn(),
    putOff: fn(),
    remindLater: fn(),
    close: fn(),
    seen: fn(),
    enrolled: fn(),
    enrollmentLeft: fn(),
  };
}

/** A decision to show a prompt, worded by the server. */
export function shownPrompt(change: Partial<Shown> = {}): Shown {
  return {
    decision: 'show',
    kind: 'soft',
    surface: 'modal',
    moment: 'payment.completed',
    variant: 'first-payment',
    reasons: ['moment:payment.completed', 'signal:value', 'signal:engaged'],
    suppressedBy: [],
    nextEligibleAt: null,
    laterOptions: [1, 7, 30],
    policyVersion: 1,
    promptId: 'prompt-1',
    copy: promptCopy(change.variant ?? 'first-payment', english, { minutes: 2, date: '2026-12-21' }),
    ...change,
  };
}

/** The first variant of each moment of the default policy. */
const firstVariant: Record<string, string> = {
  'payment.completed': 'first-payment',
  'invite.sent': 'first-invite',
  'security.new_device': 'new-device',
  'milestone.active_days': 'one-week',
};

/** The moments of the toolbar. */
export const moments: readonly string[] = Object.keys(firstVariant);

/** A moment as a value for a Storybook global, whose URL must not contain dots. */
export function toGlobal(moment: string): string {
  return moment.replaceAll('.', '-');
}

/** The same state with the wording, moment, tier and locale that are chosen in the toolbars. */
export function withToolbarChoices(
  state: MfaPrompt['state'],
  globals: Record<string, unknown>,
): MfaPrompt['state'] {
  if (!('prompt' in state)) return state;
  const chosen = (name: string): string | undefined =>
    globals[name] === 'story' || globals[name] === undefined ? undefined : String(globals[name]);
  const moment = moments.find((one) => toGlobal(one) === chosen('moment'));
  const tier = chosen('tier');
  const locale = chosen('locale') ?? 'en';
  const isFirm = tier === 'notice' || tier === 'required';
  const variant =
    chosen('variant') ?? (isFirm ? 'notice' : moment === undefined ? undefined : firstVariant[moment]);
  if (!variant && !moment && !tier && locale === 'en') return state;
  const shownVariant = variant ?? state.prompt.variant;
  return {
    ...state,
    prompt: {
      ...state.prompt,
      variant: shownVariant,
      copy: promptWording(shownVariant, locale),
      ...(moment ? { moment } : {}),
      ...(isKind(tier) ? { kind: tier } : {}),
      ...(isFirm ? { deadline: '2026-12-21T00:00:00Z', laterOptions: [7] } : {}),
    },
  };
}

/** The wording of a variant, with every fact that a variant can need. */
function promptWording(variant: string, locale: string) {
  return promptCopy(variant, languageFor(locale), {
    name: 'Bram',
    device: 'Chrome on Windows',
    setting: 'payment alerts',
    minutes: 2,
    date: '2026-12-21',
    share: 0.72,
    amount: 1250,
    currency: 'EUR',
  });
}

function isKind(tier: string | undefined): tier is Shown['kind'] {
  return tier === 'soft' || tier === 'notice' || tier === 'required';
}
