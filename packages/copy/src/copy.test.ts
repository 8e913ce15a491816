import { expect, test, vi } from 'vitest';
import { createBoundedMap } from './bounded-map.ts';
import { createCopy } from './create-copy.ts';
import { english } from './language.ts';
import { promptVariants } from './locales/en.prompt-variants.ts';
import { en } from './locales/en.ts';
import { placeholdersOf } from './parse-message.ts';
import { pseudoLocale } from './pick-locale.ts';
import { promptCopy, variantIds } from './variants.ts';

test('every message parses', () => {
  for (const message of Object.values(en)) expect(() => placeholdersOf(message)).not.toThrow();
  for (const words of Object.values(promptVariants))
    for (const line of Object.values(words)) expect(() => placeholdersOf(line)).not.toThrow();
});

test('no prompt shows an unfilled placeholder, whichever facts are missing', () => {
  for (const variant of variantIds) expect(JSON.stringify(promptCopy(variant))).not.toMatch(/\{\w/);
});

test('the duration is left out until it has been measured', () => {
  expect(promptCopy('first-payment').benefit).toBeNull();
  expect(promptCopy('first-payment', english, { minutes: 2 }).benefit).toBe('Takes about 2 minutes.');
  expect(promptCopy('first-payment', english, { minutes: 1 }).benefit).toBe('Takes about 1 minute.');
});

test('a variant whose facts are missing falls back to the default variant', () => {
  expect(promptCopy('gate').title).toBe(promptCopy('only-you').title);
  expect(promptCopy('gate', english, { amount: 1250, currency: 'eur' }).title).toBe(
    'One step before you send €1,250.00',
  );
});

test('a host can override messages by key', () => {
  const copy = createCopy(english, {
    'prompt.dismiss': 'Later',
    'action.rocket.launch': 'Launch the rocket',
  });
  expect(copy('prompt.dismiss')).toBe('Later');
  expect(copy.find('action.rocket.launch')).toBe('Launch the rocket');
  expect(copy.find('action.unheard_of')).toBeUndefined();
});

test('an override that cannot be formatted falls back to our message, and the console names its key once', () => {
  const consoleError = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const own = {
    'security.title': 'Hi {nmae}',
    'prompt.dismiss': 'Broken {',
    'prompt.remindIn': 'In {dyas} days',
    'factor.badge.name': 'Badge {',
  };
  for (let renders = 0; renders < 3; renders++) {
    // A host that creates the object on each render gets the warning only once.
    const copy = createCopy(english, { ...own });
    expect(copy('security.title')).toBe(en['security.title']);
    expect(copy('prompt.dismiss')).toBe(en['prompt.dismiss']);
    expect(copy('prompt.remindIn', { days: 7 })).toBe('Remind me in 7 days');
    expect(copy.find('factor.badge.name')).toBeUndefined();
  }
  const named = consoleError.mock.calls.map(([message]) => /`(.+?)`/.exec(String(message))?.[1]);
  expect(named.toSorted()).toEqual(Object.keys(own).toSorted());
  consoleError.mockRestore();
});

test('an error in a built-in message is thrown, also when a host has overrides', () => {
  const broken = { ...english, words: { ...en, 'security.title': 'Broken {' } };
  expect(() => createCopy(broken)('security.title')).toThrow();
  expect(() => createCopy(broken, { 'prompt.later': 'Later' })('security.title')).toThrow();
});

test('the pseudo-locale lengthens messages and leaves the values unchanged', () => {
  const words = createCopy({ ...english, locale: pseudoLocale })('enroll.another.body', { factor: 'Abc' });
  expect(words).toMatch(/^⟦.*Abc.*⟧$/);
  expect(words.length).toBeGreaterThan(en['enroll.another.body'].length * 1.2);
});

test('an unknown key and a missing value do not compile', () => {
  const copy = createCopy();
  // @ts-expect-error: no such key
  copy('prompt.nonsense');
  // @ts-expect-error: `days` is missing
  expect(() => copy('prompt.remindIn')).toThrow();
  expect(copy('prompt.remindIn', { days: 7 })).toBe('Remind me in 7 days');
});

test('requests in ever new locales cannot fill the memory', () => {
  const kept = createBoundedMap<number>(3);
  for (let index = 0; index < 1_000; index++) kept.set(`en-x-${index}`, index);
  expect([kept.size, kept.get('en-x-999'), kept.get('en-x-0')]).toEqual([3, 999, undefined]);
});
