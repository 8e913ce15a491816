import type { FactorType } from '@kairos-mfa/protocol';
import { factors } from '@kairos-mfa/protocol/schemas';
import { z } from 'zod';
import { jsonSchema } from './json-schema.ts';

type Payload = 'enroll.options' | 'enroll.proof' | 'challenge.options' | 'challenge.proof';

/** The name of a schema, e.g. `TotpEnrollProof`. */
function nameOf(type: string, payload: Payload): string {
  const words = `${type}_${payload.replace('.', '_')}`.split('_');
  return words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('');
}

const types = Object.keys(factors) as FactorType[]; // SAFETY: the keys of the list are its types.

function schemaOf(type: FactorType, payload: Payload): z.ZodType {
  const { enroll, challenge } = factors[type];
  return {
    'enroll.options': enroll.options,
    'enroll.proof': enroll.proof,
    'challenge.options': challenge.options,
    'challenge.proof': challenge.proof,
  }[payload];
}

/** The factor types with this payload; a factor that is never enrolled has none for it. */
const typesWith = (payload: Payload): FactorType[] =>
  types.filter((type) => !(schemaOf(type, payload) instanceof z.ZodNever));

/** A schema for each payload of each built-in factor. */
export function factorSchemas(): Record<string, object> {
  const payloads: Payload[] = ['enroll.options', 'enroll.proof', 'challenge.options', 'challenge.proof'];
  return Object.fromEntries(
    payloads.flatMap((payload) =>
      typesWith(payload).map((type) => [
        nameOf(type, payload),
        jsonSchema(schemaOf(type, payload), payload.endsWith('proof') ? 'input' : 'output'),
      ]),
    ),
  );
}

/** A payload of any factor: one of the built-in ones, or an object of a host's own factor. */
export function anyFactor(payload: Payload): object {
  return {
    description: `Depends on the factor's type: ${typesWith(payload)
      .map((type) => `\`${type}\` → \`${nameOf(type, payload)}\``)
      .join(', ')}. A factor of the host's own has its own object.`,
    anyOf: [
      ...typesWith(payload).map((type) => ({ $ref: `#/components/schemas/${nameOf(type, payload)}` })),
      { type: 'object' },
    ],
  };
}
