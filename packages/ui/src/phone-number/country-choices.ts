/** One row of the list of countries. */
export interface CountryOption<Country extends string = string> {
  country: Country;
  name: string;
}

/** Countries in the person's own words, in the order of their own alphabet. */
export function countryOptions<Country extends string>(
  locale: string,
  countries: readonly Country[],
): CountryOption<Country>[] {
  const names = new Intl.DisplayNames(locale, { type: 'region' });
  const { compare } = new Intl.Collator(locale);
  return countries
    .map((country) => ({ country, name: names.of(country) ?? country }))
    .toSorted((one, other) => compare(one.name, other.name));
}

/** Where somebody most likely is: what their browser says first, then the language of the page. */
export function guessCountry<Country extends string>(
  tags: readonly string[],
  countries: readonly Country[],
): Country | undefined {
  const isKnown = (region: string | undefined): region is Country =>
    countries.some((country) => country === region);
  const locales = tags.map((tag) => new Intl.Locale(tag));
  const said = locales.map(({ region }) => region).find(isKnown);
  return said ?? locales.map((locale) => locale.maximize().region).find(isKnown);
}
