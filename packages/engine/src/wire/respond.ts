import { type Problem, problems, problemType } from '@kairos-mfa/protocol';
import type { Refusal } from '../result.ts';

const everyAnswer = {
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
} as const;

/** A success: 200 with an object, or 204 with nothing. */
export function answerResponse(answer: object | undefined): Response {
  if (answer === undefined) return new Response(null, { status: 204, headers: everyAnswer });
  return new Response(JSON.stringify(answer), {
    headers: { ...everyAnswer, 'content-type': 'application/json' },
  });
}

/** A success as a table: `text/csv` in UTF-8 (RFC 4180), which a browser stores and does not show. */
export function csvResponse(csv: string, name: string): Response {
  return new Response(csv, {
    headers: {
      ...everyAnswer,
      'content-type': 'text/csv; charset=utf-8; header=present',
      'content-disposition': `attachment; filename="kairos-${name}.csv"`,
    },
  });
}

/** A refusal as `application/problem+json` (RFC 9457), with the headers that its code calls for. */
export function problemResponse({ code, details }: Refusal): Response {
  const shape = problems[code];
  const retryAfter = details.retryAfter ?? (shape.status === 503 ? 5 : undefined);
  const body: Problem = {
    type: problemType(code),
    title: title(code),
    status: shape.status,
    code,
    ...('next' in shape && { next: shape.next }),
    ...details,
    ...(retryAfter !== undefined && { retryAfter }),
  };
  const headers = {
    ...everyAnswer,
    'content-type': 'application/problem+json',
    ...(shape.status === 401 && { 'www-authenticate': challengeHeader(body) }),
    // RFC 9110 §10.2.3: every 429 and 503 says when to retry.
    ...((retryAfter !== undefined || shape.status === 429) && { 'retry-after': String(retryAfter ?? 1) }),
  };
  return new Response(JSON.stringify(body), { status: shape.status, headers });
}

/** `WWW-Authenticate` of a 401; a missing proof is described as in RFC 9470. */
function challengeHeader({ code, stepUp }: Problem): string {
  if (code === 'step_up_required' && stepUp)
    return `Bearer error="insufficient_user_authentication", acr_values="${stepUp.acrValues.join(' ')}", max_age=${stepUp.maxAge}`;
  if (code === 'reauthentication_required')
    return 'Bearer error="insufficient_user_authentication", max_age=600';
  return 'Bearer';
}

// Titles for developers; people read the messages of the catalogue.
function title(code: string): string {
  const words = code.replaceAll('_', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** Lets a browser page on an allowed origin read the response (CORS). */
export function withCors(response: Response, origin: string | null): Response {
  response.headers.append('vary', 'Origin');
  if (origin === null) return response;
  response.headers.set('access-control-allow-origin', origin);
  response.headers.set('access-control-allow-credentials', 'true');
  response.headers.set('access-control-expose-headers', 'WWW-Authenticate, Retry-After');
  return response;
}

/** The response to a CORS preflight request. */
export function preflightResponse(origin: string): Response {
  const response = new Response(null, {
    status: 204,
    headers: {
      ...everyAnswer,
      'access-control-allow-methods': 'GET, POST, PUT, PATCH, DELETE',
      'access-control-allow-headers': 'Authorization, Content-Type, Idempotency-Key',
      'access-control-max-age': '600',
    },
  });
  return withCors(response, origin);
}
