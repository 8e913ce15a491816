/** One country in the list. */
export interface CountryOption<Country extends string = string> {
  country: Country;
  name: string;
}

/** Countries with their names in a language, sorted as that language sorts. */
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

/** The most likely country of a person: the first region in their language tags, or else the usual region of a language. */
export function guessCountry<Country extends string>(
  tags: readonly string[],
  countries: readonly Country[],
): Country | undefined {
  const isKnown = (region: string | undefined): region is Country =>
    countries.some((country) => country === region);
  const locales = tags.map((tag) => new Intl.Locale(tag));
  const tagged = locales.map(({ region }) => region).find(isKnown);
  return tagged ?? locales.map((locale) => locale.maximize().region).find(isKnown);
}
