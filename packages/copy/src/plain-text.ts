/** Text that a mail program would turn into a link: an address, a URL scheme, a name with a dot. */
const link = /@|:\/\/|\.\p{L}{2}/u;
/** Control characters: line breaks, and invisible characters that change the text direction. */
const controlCharacters = /[\p{Cc}\p{Zl}\p{Zp}\u200b\u202a-\u202e\u2066-\u2069\ufeff]/u;

/** Whether text from another person can be inserted into a message safely: it has no links, line breaks or direction controls. */
export function isPlainText(text: string): boolean {
  return !link.test(text) && !controlCharacters.test(text);
}
