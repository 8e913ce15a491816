import { sha256Bytes } from './sha256.ts';

/** Compares two texts in constant time, whatever their lengths: both are hashed first. */
export async function secretsEqual(a: string, b: string): Promise<boolean> {
  const [left, right] = await Promise.all([sha256Bytes(a), sha256Bytes(b)]);
  let difference = 0;
  for (const [index, byte] of left.entries()) difference |= byte ^ (right[index] ?? ~byte);
  return difference === 0;
}
