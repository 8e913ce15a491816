import { type RouteName, type RouteShape, routes } from '@kairos-mfa/protocol';
import { answers, bodies, queries } from '@kairos-mfa/protocol/schemas';
import type { z } from 'zod';
import { anyFactor, factorSchemas } from './factor-schemas.ts';
import { jsonSchema } from './json-schema.ts';
import { problemResponses, problemSchema } from './problem-responses.ts';
import { problemsOf, routeDescriptions, tags } from './route-descriptions.ts';

type Schema = Record<string, unknown>;
type Operation = Record<string, unknown>;

/** The OpenAPI 3.1 document, generated from the tables of the router and the schemas. */
export function openApiDocument(basePath: string): object {
  const paths: Record<string, Record<string, Operation>> = {};
  // SAFETY: the keys of the route table are its names.
  for (const [route, shape] of Object.entries(routes) as [RouteName, RouteShape][]) {
    const path = `${basePath}${shape.path.replaceAll(/:(\w+)/g, '{$1}')}`;
    (paths[path] ??= {})[shape.method.toLowerCase()] = operation(route, shape);
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Kairos',
      version: '0.1.0',
      summary: 'Multi-factor authentication at the right moment, and step-up before what matters.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: '/', description: 'The server that this document comes from.' }],
    tags: Object.entries(tags).map(([name, description]) => ({ name, description })),
    paths,
    components: {
      securitySchemes: {
        sessionAssertion: {
          type: 'http',
          scheme: 'bearer',
          bearerFormat: 'JWT',
          description: 'The session assertion that your server signs for the caller.',
        },
        serviceKey: {
          type: 'http',
          scheme: 'bearer',
          description: 'One of `KAIROS_SERVICE_KEYS`, from your own server only.',
        },
      },
      schemas: { Problem: problemSchema, ...factorSchemas() },
    },
  };
}

function operation(route: RouteName, shape: RouteShape): Operation {
  const { tag, summary } = routeDescriptions[route];
  const hasBody = route in bodies;
  return {
    operationId: route,
    tags: [tag],
    summary,
    ...(shape.caller === 'admin' && {
      description: `Roles: ${['kairos:admin', ...(shape.roles ?? [])].map((role) => `\`${role}\``).join(', ')}.`,
    }),
    security: securityOf(shape),
    parameters: [...pathParameters(shape.path), ...queryParameters(route), ...headerParameters(shape)],
    ...(hasBody && {
      requestBody: {
        required: true,
        content: { 'application/json': { schema: bodySchema(route) } },
      },
    }),
    responses: {
      ...success(route),
      ...problemResponses(problemsOf(route, shape, hasBody, route in queries)),
    },
  };
}

/** Administration is open to an administrator's session and to the host, which vouches for one. */
function securityOf({ caller }: RouteShape): object[] {
  const session = { sessionAssertion: [] };
  const service = { serviceKey: [] };
  return { session: [session], service: [service], admin: [service, session] }[caller];
}

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

function headerParameters({ idempotent }: RouteShape): object[] {
  if (idempotent !== true) return [];
  return [
    {
      name: 'Idempotency-Key',
      in: 'header',
      required: false,
      description:
        'The same for every attempt of one request; a repeated request gets the answer of the first.',
      schema: { type: 'string', pattern: '^[\\x21-\\x7e]{1,128}$' },
    },
  ];
}

/** Where a payload depends on the factor, and of which kind it is. */
const proofs: Partial<Record<RouteName, 'enroll.proof' | 'challenge.proof'>> = {
  verifyEnrollment: 'enroll.proof',
  verifyChallenge: 'challenge.proof',
};
const options: Partial<Record<RouteName, 'enroll.options' | 'challenge.options'>> = {
  startEnrollment: 'enroll.options',
  resendEnrollment: 'enroll.options',
  startChallenge: 'challenge.options',
};

function bodySchema(route: RouteName): Schema {
  const schema = jsonSchema(bodies[route as keyof typeof bodies], 'input');
  const proof = proofs[route];
  return proof === undefined ? schema : withProperty(schema, 'proof', anyFactor(proof));
}

function success(route: RouteName): object {
  if (!(route in answers)) return { 204: { description: 'Done.' } };
  const plain = jsonSchema(answers[route as keyof typeof answers], 'output');
  const payload = options[route];
  const schema = payload === undefined ? plain : withProperty(plain, 'options', anyFactor(payload));
  const hasTable = route in queries && 'format' in queries[route as keyof typeof queries].shape;
  const table = hasTable && { 'text/csv': { schema: { type: 'string' } } };
  return { 200: { description: 'Done.', content: { 'application/json': { schema }, ...table } } };
}

function withProperty(schema: Schema, name: string, property: object): Schema {
  // SAFETY: the schema of an object.
  const properties = schema['properties'] as Schema;
  if (!(name in properties)) throw new Error(`There is no ${name} in this schema.`);
  return { ...schema, properties: { ...properties, [name]: property } };
}
