import { en } from './locales/en.ts';
import type { Values } from './message-parser.ts';

/** A key of the catalogue, e.g. `prompt.dismiss`. */
export type MessageKey = keyof typeof en;
/** Every key of the English catalogue with a message. */
export type Catalogue = Readonly<Record<MessageKey, string>>;

/** A host's own messages: any key of the catalogue, a variant's `title`, `body`, `benefit` or `primary`, and keys for its own actions, facts and factors. */
export type CopyOverrides = Partial<Catalogue> & {
  readonly [
    key:
      | `action.${string}`
      | `context.${string}`
      | `factor.${string}`
      | `variant.${string}.${'title' | 'body' | 'benefit' | 'primary'}`
  ]: string;
};

/** The names in `{name}` and `{days, plural, …}`. A name differs from the text of a branch by what it cannot contain: a space, a `#` or another brace. */
type Names<Message extends string> = Message extends `${string}{${infer Inner}}${infer Rest}`
  ? (Inner extends `${infer Name},${string}` ? Name : Inner) | Names<Rest>
  : never;
type Placeholder<Message extends string> = Exclude<
  Names<Message>,
  `${string} ${string}` | `${string}#${string}` | `{${string}`
>;

/** The arguments of a message: none if it has no placeholders, otherwise one value for each. */
export type MessageArguments<Key extends MessageKey> = [Placeholder<(typeof en)[Key]>] extends [never]
  ? []
  : [values: Record<Placeholder<(typeof en)[Key]>, Values[string]>];

type Naming<Name extends string> = `${string}{${Name}${'}' | ','}${string}`;
/** A message that contains every one of these placeholders. */
type NamingAll<Name extends string> = (
  Name extends string ? (message: Naming<Name>) => void : never
) extends (message: infer All) => void
  ? All
  : never;

/** The same keys in another language, each message with the placeholders of its source. A missing key or placeholder does not compile. */
export type Translated<Source extends Readonly<Record<string, string>>> = {
  readonly [Key in keyof Source]: [Placeholder<Source[Key]>] extends [never]
    ? string
    : NamingAll<Placeholder<Source[Key]>>;
};
