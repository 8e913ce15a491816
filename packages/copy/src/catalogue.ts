import type { Values } from './format.ts';
import { en } from './locales/en.ts';

export type MessageKey = keyof typeof en;
/** What a locale has to bring: every key of the source. */
export type Catalogue = Readonly<Record<MessageKey, string>>;

/** Words of a host's own: any key of the catalogue, a variant's `title`, `body`, `benefit` or `primary`, and keys for its own actions, facts and factors. */
export type CopyOverrides = Partial<Catalogue> & {
  readonly [
    key:
      | `action.${string}`
      | `context.${string}`
      | `factor.${string}`
      | `variant.${string}.${'title' | 'body' | 'benefit' | 'primary'}`
  ]: string;
};

/** `{name}` and `{days, plural, …}`; text inside a branch has a space or a `#`, a placeholder never. */
type Names<Message extends string> = Message extends `${string}{${infer Inner}}${infer Rest}`
  ? (Inner extends `${infer Name},${string}` ? Name : Inner) | Names<Rest>
  : never;
type Placeholder<Message extends string> = Exclude<
  Names<Message>,
  `${string} ${string}` | `${string}#${string}`
>;

/** The arguments of a message: none where it has no placeholder, all of them where it has. */
export type MessageArguments<Key extends MessageKey> = [Placeholder<(typeof en)[Key]>] extends [never]
  ? []
  : [values: Record<Placeholder<(typeof en)[Key]>, Values[string]>];

/** The catalogues by locale. A locale that lacks a key does not compile. */
export const catalogues = { en } as const satisfies Record<string, Catalogue>;

/** The best catalogue for a BCP 47 tag: itself, its language, or the source. */
export function catalogueFor(locale: string): Catalogue {
  const tags: Readonly<Record<string, Catalogue>> = catalogues;
  return tags[locale] ?? tags[new Intl.Locale(locale).language] ?? en;
}
