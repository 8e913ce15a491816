import { expect, test } from 'vitest';
import { countryOptions, guessCountry } from './country-options.ts';

const countries = ['AT', 'DE', 'US', 'SE', 'AX'] as const;
const namesIn = (locale: string) => countryOptions(locale, countries).map(({ name }) => name);

test('countries are named and sorted in the person’s language', () => {
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

test('the preselected country is the most likely one', () => {
  expect(guessCountry(['de-AT', 'en-US'], countries)).toBe('AT');
  expect(guessCountry(['en', 'de-DE'], countries)).toBe('DE');
  expect(guessCountry(['sv'], countries)).toBe('SE');
  expect(guessCountry(['fr-FR'], countries)).toBeUndefined();
});
