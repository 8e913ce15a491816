import { problems, type RouteName, routes } from '@kairos-mfa/protocol';
import {
  answers,
  bodies,
  copyFinding,
  policyDocument,
  queries,
  writtenPolicy,
} from '@kairos-mfa/protocol/schemas';
import { z } from 'zod';

const jsonSchema = (schema: z.ZodType, io: 'input' | 'output'): object =>
  z.toJSONSchema(schema, {
    io,
    target: 'draft-2020-12',
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema: found }) => {
      // It is kept as it was written, which a schema with defaults cannot say.
      if (zodSchema === writtenPolicy) Object.assign(found, jsonSchema(policyDocument, 'input'));
    },
  });

/** The OpenAPI 3.1 document, generated from the tables of the router and the schemas. */
export function openApiDocument(basePath: string): object {
  const paths: Record<string, Record<string, object>> = {};
  for (const [name, { method, path, caller }] of Object.entries(routes)) {
    // SAFETY: the keys of the route table are its names.
    const route = name as RouteName;
    const openPath = `${basePath}${path.replaceAll(/:(\w+)/g, '{$1}')}`;
    (paths[openPath] ??= {})[method.toLowerCase()] = {
      operationId: route,
      security: [{ [caller === 'session' ? 'sessionAssertion' : 'serviceKey']: [] }],
      parameters: [...pathParameters(path), ...queryParameters(route)],
      ...(route in bodies && {
        requestBody: {
          required: true,
          content: {
            'application/json': { schema: jsonSchema(bodies[route as keyof typeof bodies], 'input') },
          },
        },
      }),
      responses: { ...success(route), default: { $ref: '#/components/responses/Problem' } },
    };
  }
  return {
    openapi: '3.1.0',
    info: { title: 'Kairos', version: '0.1.0', license: { name: 'MIT', identifier: 'MIT' } },
    paths,
    components: {
      securitySchemes: {
        sessionAssertion: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' },
        serviceKey: { type: 'http', scheme: 'bearer' },
      },
      responses: {
        Problem: {
          description: 'A refusal (RFC 9457).',
          content: { 'application/problem+json': { schema: problemSchema } },
        },
      },
    },
  };
}

const problemSchema = {
  type: 'object',
  required: ['type', 'title', 'status', 'code'],
  properties: {
    type: { type: 'string' },
    title: { type: 'string' },
    status: { type: 'integer' },
    code: { enum: Object.keys(problems) },
    next: { type: 'string' },
    detail: { type: 'string' },
    stepUp: { type: 'object' },
    eligibleAt: { type: 'string', format: 'date-time' },
    retryAfter: { type: 'integer' },
    findings: { type: 'array', items: jsonSchema(copyFinding, 'output') },
  },
};

function pathParameters(path: string): object[] {
  return [...path.matchAll(/:(\w+)/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string' },
  }));
}

function queryParameters(route: RouteName): object[] {
  if (!(route in queries)) return [];
  const { shape } = queries[route as keyof typeof queries];
  return Object.entries(shape).map(([name, schema]: [string, z.ZodType]) => ({
    name,
    in: 'query',
    required: !schema.safeParse(undefined).success,
    schema: jsonSchema(schema, 'input'),
  }));
}

function success(route: RouteName): object {
  if (!(route in answers)) return { 204: { description: 'Done.' } };
  const schema = jsonSchema(answers[route as keyof typeof answers], 'output');
  return { 200: { description: 'Done.', content: { 'application/json': { schema } } } };
}
