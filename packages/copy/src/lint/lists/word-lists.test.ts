import type { PromptCopyOverride } from '@kairos-mfa/protocol';
import { describe, expect, test } from 'vitest';
import { locales } from '../../pick-locale.ts';
import { lintCopy } from '../lint-copy.ts';
import { wordingRules } from '../rules.ts';
import { wordLists } from '../word-list.ts';
import { languageExamples } from './examples.fixtures.ts';

type Line = keyof PromptCopyOverride;
type Case = [rule: string, line: Line, changes: Partial<PromptCopyOverride>, variant?: string];

test('every shipped language has a word list, and examples', () => {
  expect(Object.keys(wordLists).toSorted()).toEqual(locales.toSorted());
  expect(['en', ...Object.keys(languageExamples)].toSorted()).toEqual(locales.toSorted());
});

describe.each(Object.entries(languageExamples))('the wording rules in %s', (locale, examples) => {
  const { good, impersonal } = examples;
  const lint = (changes: Partial<PromptCopyOverride>, variant = 'only-you') =>
    lintCopy({ variant, locale, words: { ...good, ...changes } });

  test('accept copy that states the benefit and the next step', () => {
    expect(lint({})).toEqual({ findings: [], wordingChecked: true });
  });

  const cases: Case[] = [
    ['no-threat', 'body', { body: examples.threat }],
    ['no-compulsion', 'body', { body: examples.compulsion }],
    ['no-false-urgency', 'body', { body: examples.urgency }],
    ['no-overclaim', 'body', { body: examples.overclaim }],
    ['no-shame', 'dismiss', { dismiss: examples.shame }],
    ['hard-coded-time', 'benefit', { benefit: examples.time }],
    ['fake-social-proof', 'benefit', { benefit: examples.others }],
    ['no-sms-promotion', 'benefit', { benefit: examples.textMessage }],
    ['negative-title', 'title', { title: examples.negative }],
    ['no-minimiser', 'body', { body: examples.minimiser }],
    ['no-jargon', 'body', { body: examples.jargon }],
    ['no-jargon', 'body', { body: examples.mildJargon }],
    ['button-verb', 'primary', { primary: examples.button }],
    ['reading-grade', 'body', { body: examples.hard }],
    ['benefit-to-you', 'body', { ...impersonal, benefit: '' }],
    ['benefit-to-you', 'body', { body: examples.forUs }],
    ['mandatory-has-reason-and-way-to-save', 'body', { body: examples.unreasoned }, 'notice'],
    ['mandatory-has-reason-and-way-to-save', 'benefit', { body: examples.reasoned, benefit: '' }, 'gate'],
  ];

  test.each(cases)('%s reports its example in the %s', (rule, line, changes, variant) => {
    expect(lint(changes, variant).findings).toContainEqual(expect.objectContaining({ rule, line }));
  });

  test.each([
    ['a link', 'no-markup', 'evil.test'],
    ['a link with a full stop of another script', 'no-markup', 'evil\u3002test'],
    ['an address', 'no-markup', 'help@evil.test'],
    ['a tag', 'no-markup', '<b>'],
    ['a character that turns the direction', 'no-markup', '\u202E'],
    ['an isolate', 'no-markup', '\u2067'],
    ['an invisible joiner', 'no-markup', '\u200D'],
    ['a phone number', 'no-phone-number', '0800 123 456'],
    ['a phone number in the digits of Arabic', 'no-phone-number', '٠٨٠٠ ١٢٣ ٤٥٦'],
    ['a name with a Cyrillic letter', 'no-look-alikes', 'P\u0430ypal'],
    ['a name with a Greek letter', 'no-look-alikes', 'G\u03BFogle'],
    ['a name in mathematical letters', 'no-look-alikes', '\u{1D40F}\u{1D41A}\u{1D432}'],
  ])('%s is refused', (_name, rule, attack) => {
    const body = `${good.body} ${attack}`;
    expect(lint({ body }).findings).toContainEqual(
      expect.objectContaining({ rule, line: 'body', severity: 'error' }),
    );
  });

  test('a reason and saved work are recognised in a prompt that is not optional', () => {
    const about = ({ rule, line }: { rule: string; line: Line }) =>
      rule === 'mandatory-has-reason-and-way-to-save' && line === 'body';
    expect(lint({ body: examples.reasoned }, 'gate').findings.filter(about)).toEqual([]);
  });

  test('jargon that many people know is a warning, other jargon an error', () => {
    const severity = (body: string) =>
      lint({ body }).findings.find(({ rule }) => rule === 'no-jargon')?.severity;
    expect([severity(examples.jargon), severity(examples.mildJargon)]).toEqual(['error', 'warning']);
  });

  test('every wording rule has an example', () => {
    expect([...new Set(cases.map(([rule]) => rule))].toSorted()).toEqual(
      Object.keys(wordingRules).toSorted(),
    );
  });
});
