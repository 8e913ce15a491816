import { expect, test } from 'vitest';
import { countryOptions, guessCountry } from './country-choices.ts';

const countries = ['AT', 'DE', 'US', 'SE', 'AX'] as const;
const namesIn = (locale: string) => countryOptions(locale, countries).map(({ name }) => name);

test('countries have the names and the order of the person’s own language', () => {
  expect(namesIn('de')).toEqual([
    'Ålandinseln',
    'Deutschland',
    'Österreich',
    'Schweden',
    'Vereinigte Staaten',
  ]);
  // In Swedish, Å and Ö come after Z.
  expect(namesIn('sv')).toEqual(['Sverige', 'Tyskland', 'USA', 'Åland', 'Österrike']);
});

test('the list opens where somebody most likely is', () => {
  expect(guessCountry(['de-AT', 'en-US'], countries)).toBe('AT');
  expect(guessCountry(['en', 'de-DE'], countries)).toBe('DE');
  expect(guessCountry(['sv'], countries)).toBe('SE');
  expect(guessCountry(['fr-FR'], countries)).toBeUndefined();
});
