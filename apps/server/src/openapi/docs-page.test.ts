import { routes } from '@kairos-mfa/protocol';
import { expect, test } from 'vitest';
import { answerDocs, renderDocs } from './docs-page.ts';
import { openApiDocument } from './openapi-document.ts';
import { type JsonSchema, typeText } from './type-text.ts';

test('every route is described without a script, under a policy that allows none', async () => {
  const response = await answerDocs(await renderDocs(openApiDocument('/mfa/v1')));
  expect(response.headers.get('content-security-policy')).toMatch(/^default-src 'none'; style-src 'nonce-/);
  const page = await response.text();
  for (const route of Object.keys(routes)) expect(page).toContain(`<details id="${route}">`);
  expect(page).toContain('a service key, or a session assertion.');
  expect(page).toContain('Idempotency-Key?: string (header)');
  expect(page).not.toMatch(/<script|undefined|\[object|>false/);
});

test('a page that was rendered once is answered with a new nonce each time', async () => {
  const docs = await renderDocs(openApiDocument('/mfa/v1'));
  const [one, two] = [await answerDocs(docs), await answerDocs(docs)];
  const nonces = [one, two].map(
    ({ headers }) => /nonce-([\w-]+)/.exec(String(headers.get('content-security-policy')))?.[1],
  );
  expect(new Set(nonces).size).toBe(2);
  const pages = [await one.text(), await two.text()];
  for (const [index, nonce] of nonces.entries()) expect(pages[index]).toContain(`nonce="${nonce}"`);
  expect(pages[0]?.replaceAll(String(nonces[0]), '')).toBe(pages[1]?.replaceAll(String(nonces[1]), ''));
});

test('every schema has a notation of its own, so that nothing is shown as unknown by mistake', () => {
  const unknown = Object.entries(routesWithSchemas()).filter(([, text]) =>
    /: unknown;|^unknown$/m.test(text),
  );
  // What the host stores is shown as it was sent.
  expect(unknown.map(([name]) => name)).toEqual([]);
});

test.for<[schema: JsonSchema, text: string]>([
  [{ $ref: '#/components/schemas/Problem' }, 'Problem'],
  [{ type: ['string', 'null'] }, 'string | null'],
  [{ enum: ['a', 'b'] }, '"a" | "b"'],
  [{ type: 'array', items: { anyOf: [{ const: 1 }, { type: 'null' }] } }, '(1 | null)[]'],
  [{ type: 'array', prefixItems: [{ type: 'integer' }, { type: 'string' }] }, '[number, string]'],
  [{ type: 'object' }, '{}'],
  [
    {
      type: 'object',
      required: ['code'],
      properties: {
        code: { type: 'string', minLength: 6, maxLength: 8 },
        days: { type: 'integer', minimum: 1, maximum: Number.MAX_SAFE_INTEGER, default: 7 },
        inner: { type: 'object', additionalProperties: { type: 'boolean' } },
      },
    },
    `{
  code: string;  // 6 to 8 characters
  days?: number;  // whole number, at least 1, default 7
  inner?: {
    [name: string]: boolean;
  };
}`,
  ],
])('%o is written as a type', ([schema, text]) => {
  expect(typeText(schema)).toBe(text);
});

/** The notations of everything in the document that has a schema, by where it stands. */
function routesWithSchemas(): Record<string, string> {
  const found: Record<string, string> = {};
  const visit = (value: unknown, path: string): void => {
    if (typeof value !== 'object' || value === null) return;
    for (const [key, inner] of Object.entries(value))
      if (key === 'schema') found[path] = typeText(inner as JsonSchema);
      else visit(inner, `${path}/${key}`);
  };
  visit(openApiDocument('/mfa/v1'), '');
  return found;
}
