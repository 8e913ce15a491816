import { problems, type ProblemCode } from '@kairos-mfa/protocol';
import {
  copyDraft,
  copyFinding,
  draftFinding,
  stepUpContext,
  storedCopy,
} from '@kairos-mfa/protocol/schemas';
import { jsonSchema } from './json-schema.ts';

/** What each status of a refusal means. */
const meanings: Readonly<Record<number, string>> = {
  400: 'The request is malformed.',
  401: 'The caller is not known, or has to prove something first.',
  403: 'The caller may not do this.',
  404: 'There is no such thing, or it is somebody else’s.',
  409: 'It was done already, or something else was done meanwhile.',
  410: 'It has expired.',
  413: 'The body is too large.',
  415: 'The body is not JSON.',
  422: 'The proof is wrong.',
  429: 'Too many attempts or requests.',
  503: 'Kairos cannot answer at the moment.',
};

const retryAfter = { 'Retry-After': { description: 'Seconds to wait.', schema: { type: 'integer' } } };
const authenticate = {
  'WWW-Authenticate': {
    description: 'The scheme; with `step_up_required` as in RFC 9470.',
    schema: { type: 'string' },
  },
};

/** The responses with which a route refuses, by status. */
export function problemResponses(codes: ReadonlySet<ProblemCode>): Record<string, object> {
  const byStatus = Map.groupBy(codes, (code) => problems[code].status);
  return Object.fromEntries(
    [...byStatus].map(([status, found]) => [
      status,
      {
        description: `${meanings[status] ?? ''} ${found.map((code) => `\`${code}\``).join(', ')}.`,
        ...(status === 401 && { headers: authenticate }),
        ...((status === 429 || status === 503) && { headers: retryAfter }),
        content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
      },
    ]),
  );
}

/** `application/problem+json` (RFC 9457), with the fields of Kairos. */
export const problemSchema = {
  type: 'object',
  required: ['type', 'title', 'status', 'code'],
  properties: {
    type: { type: 'string', description: 'A stable URI reference.' },
    title: { type: 'string' },
    status: { type: 'integer' },
    code: { type: 'string', enum: Object.keys(problems) },
    next: {
      type: 'string',
      description: 'What the person, or the code that acts for them, can do next.',
      enum: [...new Set(Object.values(problems).flatMap((shape) => ('next' in shape ? [shape.next] : [])))],
    },
    detail: { type: 'string' },
    stepUp: {
      type: 'object',
      description: 'What to prove, with `step_up_required` and `enrollment_required`.',
      required: ['action', 'resource', 'context', 'acrValues', 'maxAge'],
      properties: {
        action: { type: 'string' },
        resource: { type: 'string' },
        context: jsonSchema(stepUpContext, 'output'),
        acrValues: { type: 'array', items: { type: 'string' } },
        maxAge: { type: 'integer', description: 'Seconds.' },
      },
    },
    eligibleAt: {
      type: 'string',
      format: 'date-time',
      description: 'When a factor becomes old enough, with `factor_too_new`.',
    },
    retryAfter: { type: 'integer', description: 'Seconds, the same as the header `Retry-After`.' },
    attemptsLeft: {
      type: 'integer',
      description: 'Wrong codes until the challenge ends, with `invalid_code`.',
    },
    findings: {
      type: 'array',
      items: { anyOf: [jsonSchema(copyFinding, 'output'), jsonSchema(draftFinding, 'output')] },
      description: 'What the copy linter found.',
    },
    copy: {
      type: 'array',
      items: jsonSchema(storedCopy, 'output'),
      description: 'The words that are stored now, with `version_conflict`.',
    },
    draft: {
      ...jsonSchema(copyDraft, 'output'),
      description: 'The draft as it is now, with `version_conflict`.',
    },
  },
} as const;
