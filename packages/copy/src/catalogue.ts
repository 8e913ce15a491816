import type { Values } from './reader.ts';
import { en } from './locales/en.ts';

export type MessageKey = keyof typeof en;
/** Every key of the source, with words. */
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

/** `{name}` and `{days, plural, …}`; text inside a branch has a space, a `#` or a placeholder of its own, a placeholder never. */
type Names<Message extends string> = Message extends `${string}{${infer Inner}}${infer Rest}`
  ? (Inner extends `${infer Name},${string}` ? Name : Inner) | Names<Rest>
  : never;
type Placeholder<Message extends string> = Exclude<
  Names<Message>,
  `${string} ${string}` | `${string}#${string}` | `{${string}`
>;

/** The arguments of a message: none where it has no placeholder, all of them where it has. */
export type MessageArguments<Key extends MessageKey> = [Placeholder<(typeof en)[Key]>] extends [never]
  ? []
  : [values: Record<Placeholder<(typeof en)[Key]>, Values[string]>];

type Naming<Name extends string> = `${string}{${Name}${'}' | ','}${string}`;
/** A message that names every one of them. */
type NamingAll<Name extends string> = (
  Name extends string ? (message: Naming<Name>) => void : never
) extends (message: infer All) => void
  ? All
  : never;

/** The same keys in another language, each naming the placeholders of its source; a missing key or placeholder does not compile. */
export type Translated<Source extends Readonly<Record<string, string>>> = {
  readonly [Key in keyof Source]: [Placeholder<Source[Key]>] extends [never]
    ? string
    : NamingAll<Placeholder<Source[Key]>>;
};
