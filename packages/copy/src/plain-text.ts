/** What a mail program or a page would make a link of: an address, a scheme, a name with a dot. */
const link = /@|:\/\/|\.\p{L}{2}/u;
/** What begins a line of its own, or is not seen but turns what is. */
const unseen = /[\p{Cc}\p{Zl}\p{Zp}\u200b\u202a-\u202e\u2066-\u2069\ufeff]/u;

/** Whether a text that others chose can be repeated in ours: it leads nowhere, stays on its line, and turns nothing around. */
export function isPlainText(text: string): boolean {
  return !link.test(text) && !unseen.test(text);
}
