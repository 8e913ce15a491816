import type { CodeLength } from '@kairos-mfa/protocol';

/** A code of so many digits, each as likely as any other: what would favour small numbers is drawn again (R07). */
export function generateDigits(digits: CodeLength, draw: () => number = drawUint32): string {
  const codes = 10 ** digits;
  const fair = Math.floor(2 ** 32 / codes) * codes;
  let drawn = draw();
  while (drawn >= fair) drawn = draw();
  return String(drawn % codes).padStart(digits, '0');
}

function drawUint32(): number {
  return crypto.getRandomValues(new Uint32Array(1))[0] ?? 0;
}
