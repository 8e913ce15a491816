import { expect, test } from 'vitest';
import { type DigestFigures, digestSentences, digestText } from './index.ts';

const figures: DigestFigures = {
  from: '2026-11-23',
  people: 5300,
  enrolled: 1204,
  setUps: 61,
  shown: 240,
  verified: 24,
  rate: { share: 0.1, interval: [0.061, 0.152] },
  held: 4120,
  causes: [
    { cause: 'week_cap', decisions: 3000 },
    { cause: 'cool_down', decisions: 900 },
  ],
  experiments: [
    { name: 'Shorter title', verdict: { word: 'ahead', reason: 'evidence', variant: 'only-you' } },
  ],
  alarms: {
    fewPass: [
      {
        factor: 'sms',
        enrolled: 40,
        challenged: 30,
        passed: 12,
        share: 0.4,
        suggestion: 'check_code_delivery',
      },
    ],
    mostlyDismissed: [
      {
        moment: 'invite.sent',
        variant: 'first-invite',
        shown: 60,
        dismissed: 55,
        share: 0.9,
        reason: 'busy',
        suggestion: 'ask_at_another_moment',
        variants: [],
      },
    ],
  },
};

test('the digest says the figures with their interval, the verdict in words, and what needs attention', () => {
  expect(digestText(figures, 'Ledgerly', 'en')).toEqual({
    locale: 'en',
    subject: 'Ledgerly, week from Nov 23, 2026: second step',
    lines: [
      'People with a second step: 1,204 of 5,300 (22.7%)',
      'Set up in this week: 61',
      'Prompts seen: 240. Set up after one: 24 (10%, between 6.1% and 15.2%)',
      'Decisions to show no prompt: 4,120. Most frequent causes: week_cap 3,000, cool_down 900',
      '',
      'Running experiments:',
      '– Shorter title: only-you is ahead. More people set up a factor with only-you than with the original, beyond what chance explains.',
      '',
      'Needs attention:',
      '– sms: passed a challenge: 12 of 30 people',
      '– invite.sent, first-invite: dismissed: 55 of 60 prompts',
    ],
    note: 'Once a week, to the addresses in KAIROS_DIGEST_TO.',
  });
});

test('a quiet week has no rate, no experiment and no alarm', () => {
  const quiet = {
    ...figures,
    people: 0,
    enrolled: 0,
    shown: 19,
    rate: null,
    causes: [],
    experiments: [],
    alarms: { fewPass: [], mostlyDismissed: [] },
  };
  const { lines } = digestText(quiet, 'Ledgerly', 'en');
  expect(lines).toContain('Prompts seen: 19. Too few for a rate.');
  expect(lines).toContain('No experiment is running.');
  expect(lines).toContain('Nothing needs attention.');
  expect(lines.join(' ')).not.toMatch(/NaN|\{/);
});

test('every language has the placeholders of English, and fills each of them', () => {
  const placeholders = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(String).toSorted();
  for (const [locale, sentences] of Object.entries(digestSentences)) {
    for (const [key, text] of Object.entries(sentences))
      // SAFETY: the keys of every language are those of English.
      expect([locale, key, placeholders(text)]).toEqual([
        locale,
        key,
        placeholders(digestSentences.en[key as keyof typeof sentences]),
      ]);
    const { subject, lines, note } = digestText(figures, 'Ledgerly', locale);
    expect([subject, ...lines, note].join(' ')).not.toMatch(/\{|undefined|NaN/);
  }
});
