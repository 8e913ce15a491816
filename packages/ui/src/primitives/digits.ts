/** The code point of zero in scripts whose keyboards and apps write digits of their own. */
const zeros = [0x0660, 0x06f0, 0x0966, 0x09e6, 0x0a66, 0x0ae6, 0x0e50, 0x17e0, 0xff10];

/** Converts a typed or pasted code to ASCII digits; everything else is removed. */
export function toDigits(text: string): string {
  return [...text].map(toDigit).join('');
}

function toDigit(letter: string): string {
  if (/[0-9]/.test(letter)) return letter;
  const point = letter.codePointAt(0) ?? 0;
  const zero = zeros.find((start) => point >= start && point < start + 10);
  return zero === undefined ? '' : String(point - zero);
}
