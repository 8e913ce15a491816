import type { CodeLength } from '@kairos-mfa/protocol';

/** A uniformly random code of this many digits: random values that would cause a modulo bias are drawn again (R07). */
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
