import { expect, test } from 'vitest';
import { openApiDocument } from './openapi-document.ts';

interface Schema {
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: Schema | false;
  readonly enum?: readonly string[];
}

interface Operation {
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: Schema }>> };
  readonly responses: Readonly<
    Record<string, { readonly content?: Readonly<Record<string, { readonly schema: Schema }>> }>
  >;
}

const { paths } = openApiDocument('/mfa/v1') as {
  paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
};
const bodyOf = (method: string, path: string) =>
  paths[`/mfa/v1${path}`]?.[method]?.requestBody?.content['application/json']?.schema;
const answerOf = (method: string, path: string) =>
  paths[`/mfa/v1${path}`]?.[method]?.responses['200']?.content?.['application/json']?.schema;

test('a policy is described as it is written: what has a default may be left out', () => {
  for (const document of [
    bodyOf('put', '/admin/policy')?.properties?.['document'],
    answerOf('get', '/admin/policy')?.properties?.['document'],
  ]) {
    const { properties = {}, required } = document ?? {};
    expect(properties['enforcement']?.enum).toEqual(['off', 'optional', 'required']);
    expect(required).toContain('moments');
    for (const key of ['signIn', 'risk', 'enforcementFrom', 'recoveryCodes', 'organizations'])
      expect([key, key in properties, required?.includes(key)]).toEqual([key, true, false]);
    const organization = properties['organizations']?.additionalProperties;
    expect(organization && Object.keys(organization.properties ?? {})).toContain('actions');
  }
});

test('the offer of a sign-in, and what is missing, are described', () => {
  expect(paths['/mfa/v1/setup/skip']?.['post']?.responses).toHaveProperty('204');
  for (const [method, path] of [
    ['get', '/state'],
    ['post', '/sessions/check'],
  ] as const)
    expect(answerOf(method, path)?.properties?.['enforcement']?.properties?.['missing']?.enum).toEqual([
      'factor',
      'stronger_factor',
      'recovery_codes',
    ]);
});
