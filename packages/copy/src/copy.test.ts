import { expect, test, vi } from 'vitest';
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

test("a slip in a host's own words takes no screen down: ours stand in, and the console names the key once", () => {
  const told = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const own = {
    'security.title': 'Hi {nmae}',
    'prompt.dismiss': 'Broken {',
    'prompt.remindIn': 'In {dyas} days',
    'factor.badge.name': 'Badge {',
  };
  for (let renders = 0; renders < 3; renders++) {
    // A host that makes the object anew on each render hears it no more often.
    const copy = createCopy(english, { ...own });
    expect(copy('security.title')).toBe(en['security.title']);
    expect(copy('prompt.dismiss')).toBe(en['prompt.dismiss']);
    expect(copy('prompt.remindIn', { days: 7 })).toBe('Remind me in 7 days');
    expect(copy.find('factor.badge.name')).toBeUndefined();
  }
  const named = told.mock.calls.map(([message]) => /`(.+?)`/.exec(String(message))?.[1]);
  expect(named.toSorted()).toEqual(Object.keys(own).toSorted());
  told.mockRestore();
});

test('a slip in our own words stays loud, also under words of a host', () => {
  const broken = { ...english, words: { ...en, 'security.title': 'Broken {' } };
  expect(() => createCopy(broken)('security.title')).toThrow();
  expect(() => createCopy(broken, { 'prompt.later': 'Later' })('security.title')).toThrow();
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
