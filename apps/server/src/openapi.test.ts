import { type RouteShape, routes } from '@kairos-mfa/protocol';
import { expect, test } from 'vitest';
import { openApiDocument } from './openapi.ts';

interface Operation {
  readonly operationId: string;
  readonly parameters: readonly { readonly $ref?: string }[];
}

test('every route that honours an Idempotency-Key shows the header, and no other does', () => {
  // SAFETY: the document has this shape.
  const document = openApiDocument('/mfa/v1') as {
    paths: Record<string, Record<string, Operation>>;
    components: { parameters: Record<string, { name: string; in: string }> };
  };
  const shown = Object.values(document.paths)
    .flatMap((operations) => Object.values(operations))
    .filter(({ parameters }) => parameters.some(({ $ref }) => $ref?.endsWith('/IdempotencyKey')))
    .map(({ operationId }) => operationId);
  const honoured = Object.entries<RouteShape>(routes)
    .filter(([, { idempotent }]) => idempotent)
    .map(([name]) => name);
  expect(shown.toSorted()).toEqual(honoured.toSorted());
  expect(shown).toEqual(
    expect.arrayContaining([
      'verifyEnrollment',
      'verifyChallenge',
      'confirmEnrollment',
      'startEnrollment',
      'regenerateRecoveryCodes',
      'acknowledgeRecoveryCodes',
      'answerPrompt',
      'consumeGrant',
    ]),
  );
  expect(document.components.parameters['IdempotencyKey']).toMatchObject({
    name: 'Idempotency-Key',
    in: 'header',
  });
});
