import { expect, test } from 'vitest';
import { createCopy } from './create-copy.ts';
import { placeholdersOf } from './read-message.ts';
import { keepNewest } from './keep-newest.ts';
import { english } from './language.ts';
import { deck } from './locales/en.deck.ts';
import { en } from './locales/en.ts';
import { pseudoLocale } from './pick-locale.ts';
import { promptCopy, variantIds } from './variants.ts';

test('every message parses', () => {
  for (const message of Object.values(en)) expect(() => placeholdersOf(message)).not.toThrow();
  for (const words of Object.values(deck))
    for (const line of Object.values(words)) expect(() => placeholdersOf(line)).not.toThrow();
});

test('nobody ever reads a bare placeholder, whichever facts are missing', () => {
  for (const variant of variantIds) expect(JSON.stringify(promptCopy(variant))).not.toMatch(/\{\w/);
});

test('the minutes are not promised before they were measured', () => {
  expect(promptCopy('first-payment').benefit).toBeNull();
  expect(promptCopy('first-payment', english, { minutes: 2 }).benefit).toBe('Takes about 2 minutes.');
  expect(promptCopy('first-payment', english, { minutes: 1 }).benefit).toBe('Takes about 1 minute.');
});

test('a variant without its facts gives way to the default', () => {
  expect(promptCopy('gate').title).toBe(promptCopy('only-you').title);
  expect(promptCopy('gate', english, { amount: 1250, currency: 'eur' }).title).toBe(
    'One step before you send €1,250.00',
  );
});

test('a host may say it in its own words', () => {
  const copy = createCopy(english, {
    'prompt.dismiss': 'Later',
    'action.rocket.launch': 'Launch the rocket',
  });
  expect(copy('prompt.dismiss')).toBe('Later');
  expect(copy.find('action.rocket.launch')).toBe('Launch the rocket');
  expect(copy.find('action.unheard_of')).toBeUndefined();
});

test('the pseudo-locale stretches words and leaves facts alone', () => {
  const words = createCopy({ ...english, locale: pseudoLocale })('enroll.another.body', { factor: 'Abc' });
  expect(words).toMatch(/^⟦.*Abc.*⟧$/);
  expect(words.length).toBeGreaterThan(en['enroll.another.body'].length * 1.2);
});

test('missing words and missing facts do not compile', () => {
  const copy = createCopy();
  // @ts-expect-error: no such words
  copy('prompt.nonsense');
  // @ts-expect-error: `days` is missing
  expect(() => copy('prompt.remindIn')).toThrow();
  expect(copy('prompt.remindIn', { days: 7 })).toBe('Remind me in 7 days');
});

test('a stranger who asks in ever new locales fills no memory', () => {
  const kept = keepNewest<number>(3);
  for (let index = 0; index < 1_000; index++) kept.set(`en-x-${index}`, index);
  expect([kept.size, kept.get('en-x-999'), kept.get('en-x-0')]).toEqual([3, 999, undefined]);
});
