/* The only reader of codes that people type or paste, in the browser and on the server, built on Unicode's own classes. */

/** The longest text that is read as a code. */
export const maxTypedCode = 256;

/** Soft hyphens, zero-width spaces and marks of direction (`Cf`), combining marks (`M`), and control characters. */
const invisible = /[\p{Cf}\p{M}\u{E000}-\u{F8FF}]/gu;
/** What may be between the parts of a code: spaces, dashes, underscores and a minus sign, but no line of its own. */
const separators = String.raw`[\p{Zs}\t\p{Pd}\p{Pc}\u2212.]`;
/** The number of a line in a list: `1.`, `(1)` or `1:`, or a bullet. */
const listNumber = /^\s*(?:[-*•–—]\s+)?\(?\d{1,3}[.):]\s+/u;

/** A text without invisible characters, and with the digits of every script as ASCII digits. */
export function visibleText(text: string): string {
  return text
    .normalize('NFKC')
    .replace(invisible, '')
    .replace(/\p{Nd}/gu, (digit) => String(digitValue(digit)))
    .trim();
}

/**
 * The digits of a typed or pasted code. With `length`, the first code of that length in a pasted text, e.g. a whole message;
 * otherwise at most that many digits, since the code may still be incomplete.
 */
export function readDigits(text: string, length?: number): string {
  const visible = visibleText(text);
  const digits = visible.replace(/\D/g, '');
  if (length === undefined || digits.length <= length) return digits;
  const code = new RegExp(String.raw`(?<!\d)\d(?:${separators}?\d){${length - 1}}(?!\d)`, 'u');
  const found = code.exec(visible.replace(listNumber, '')) ?? code.exec(visible);
  return (found?.[0].replace(/\D/g, '') ?? digits).slice(0, length);
}

/** The symbols of a recovery code: Crockford base32, which has no I, L, O or U. */
const symbol = '[0-9A-HJKMNP-TV-Z]';
const wholeRecoveryCode = new RegExp(`^${symbol}{24}$`);
const groups = new RegExp(`(?<![0-9A-Z])${symbol}{6}(?:[^0-9A-Z\n]+${symbol}{6}){3}(?![0-9A-Z])`);

/**
 * A typed or pasted recovery code as its 24 symbols, without separators and with O as 0, I and L as 1; undefined if it is
 * none. Of several codes, e.g. a pasted list, the first.
 */
export function readRecoveryCode(text: string): string | undefined {
  const visible = visibleText(text).toUpperCase().replaceAll('O', '0').replace(/[IL]/g, '1');
  const candidates = [visible, visible.replace(listNumber, ''), groups.exec(visible)?.[0] ?? ''];
  return candidates
    .map((candidate) => candidate.replace(/[^\p{L}\p{N}]/gu, ''))
    .find((candidate) => wholeRecoveryCode.test(candidate));
}

/** The digits of a script are ten consecutive code points, and so are those of scripts that follow each other. */
function digitValue(digit: string): number {
  const point = digit.codePointAt(0) ?? 0;
  let first = point;
  while (/\p{Nd}/u.test(String.fromCodePoint(first - 1))) first -= 1;
  return (point - first) % 10;
}
