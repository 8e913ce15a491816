import { problems, type RouteName, type RouteShape, routes } from '@kairos-mfa/protocol';
import { answers, bodies, copyFinding, queries } from '@kairos-mfa/protocol/schemas';
import { z } from 'zod';

const jsonSchema = (schema: z.ZodType, io: 'input' | 'output'): object =>
  z.toJSONSchema(schema, { io, target: 'draft-2020-12', unrepresentable: 'any' });

/** The OpenAPI 3.1 document, generated from the tables of the router and the schemas. */
export function openApiDocument(basePath: string): object {
  const paths: Record<string, Record<string, object>> = {};
  for (const [name, shape] of Object.entries<RouteShape>(routes)) {
    const { method, path, caller, idempotent } = shape;
    // SAFETY: the keys of the route table are its names.
    const route = name as RouteName;
    const openPath = `${basePath}${path.replaceAll(/:(\w+)/g, '{$1}')}`;
    (paths[openPath] ??= {})[method.toLowerCase()] = {
      operationId: route,
      security: [{ [caller === 'session' ? 'sessionAssertion' : 'serviceKey']: [] }],
      parameters: [
        ...pathParameters(path),
        ...queryParameters(route),
        ...(idempotent ? [{ $ref: '#/components/parameters/IdempotencyKey' }] : []),
      ],
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
      parameters: { IdempotencyKey: idempotencyKey },
      responses: {
        Problem: {
          description: 'A refusal (RFC 9457).',
          content: { 'application/problem+json': { schema: problemSchema } },
        },
      },
    },
  };
}

const idempotencyKey = {
  name: 'Idempotency-Key',
  in: 'header',
  required: false,
  description:
    'One key for each intended change. A repeat with the same key and body within ten minutes gets the same answer, and changes nothing a second time; with another body it gets 409 idempotency_conflict.',
  schema: { type: 'string', pattern: '^[!-~]{1,128}$' },
};

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
