import { z } from 'zod';

/** A claim that a provider may leave out: null, empty or of another kind it is absent. */
export function optional<Schema extends z.ZodType>(schema: Schema) {
  return z
    .preprocess((value) => (value === null || value === '' ? undefined : value), schema.optional())
    .catch(undefined)
    .optional();
}

/** A list that a provider may leave out: entries of another kind are left out, and so are those beyond the last place. */
export function entries(entry: z.ZodType<string>, most: number) {
  return z
    .unknown()
    .optional()
    .transform((value): string[] =>
      (Array.isArray(value) ? value : []).filter((one) => entry.safeParse(one).success).slice(0, most),
    );
}

/** A text that is only shown: cut after so many characters, and without what the database cannot store. */
export function shortened(most: number) {
  return z
    .string()
    .transform((value) => [...value.toWellFormed().replaceAll('\0', '')].slice(0, most).join(''));
}
