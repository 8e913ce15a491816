/** Crockford base32: no I, L, O or U, so that a code survives being read aloud or copied by hand. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const length = 24;

/** A new code of 120 bits, shown in four groups of six. */
export function generateRecoveryCode(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(length));
  // 256 is a multiple of 32, so five bits of a byte are uniform.
  const symbols = Array.from(bytes, (byte) => alphabet[byte & 31]).join('');
  return symbols.match(/.{6}/g)?.join('-') ?? symbols;
}
