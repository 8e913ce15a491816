import type { Copy } from '@kairos-mfa/copy';
import '../words/challenge.words.ts';

/** The name of a factor type, also of a host's own type. */
export function factorName(copy: Copy, type: string): string {
  return copy.find(`factor.${type}.name`) ?? type;
}

/** The person's own name for a factor, or else the name of its type. */
export function displayName(copy: Copy, factor: { name: string; type: string }): string {
  return factor.name || factorName(copy, factor.type);
}
