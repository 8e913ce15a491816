import type { WordingRule } from './lint-rule.ts';
import { wordingRule } from './wording-rule.ts';

/** Rules that differ only in the pattern of the word list that they look for, and in their advice. */
export const phraseRules = {
  /** No fear appeals: copy says what to do, not what could go wrong. */
  'no-threat': wordingRule(
    (list) => list.threat,
    'fear makes people avoid the prompt. State the benefit and the next step.',
  ),
  /** A soft prompt offers and does not demand. */
  'no-compulsion': wordingRule((list) => list.compulsion, 'this prompt is optional. Ask or offer instead.', {
    kind: 'soft',
  }),
  /** No deadline that does not exist. */
  'no-false-urgency': wordingRule(
    (list) => list.falseUrgency,
    'there is no deadline here. Remove the urgency; for a real deadline use {date}.',
  ),
  /** No promise of complete security. */
  'no-overclaim': wordingRule(
    (list) => list.overclaim,
    'nobody can promise this. Say what the second step does.',
  ),
  /** No confirmshaming: declining is worded neutrally. */
  'no-shame': wordingRule((list) => list.shame, 'do not shame people for declining. “Not now” is enough.'),
  /** No durations that were not measured. */
  'hard-coded-time': wordingRule(
    (list) => list.hardCodedTime,
    'this was not measured. Use {minutes}: the line is left out until it is known.',
  ),
  /** No claims about other people that were not measured. */
  'fake-social-proof': wordingRule(
    (list) => list.fakeSocialProof,
    'this was not measured. Use {share}: it is the measured share, and without it the variant is not chosen.',
  ),
  /** Reports prompts that advertise codes by text message, the weakest factor. */
  'no-sms-promotion': wordingRule(
    (list) => list.textMessage,
    'codes by text message are the weakest factor, so no prompt advertises them.',
  ),
  /** The title states a benefit. */
  'negative-title': wordingRule((list) => list.negative, 'a title states the benefit, not what is missing.', {
    lines: ['title'],
  }),
  /** No “simply” or “just”: a step that is easy for some people is hard for others. */
  'no-minimiser': wordingRule(
    (list) => list.minimiser,
    'this belittles people who find it hard. Remove it.',
    { severity: 'warning' },
  ),
} as const satisfies Record<string, WordingRule>;
