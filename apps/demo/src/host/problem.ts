import type { ContentfulStatusCode } from 'hono/utils/http-status';

/** A refusal by the product's own API, as a problem document (RFC 9457). */
export interface ProductProblem {
  type: string;
  title: string;
  status: number;
  code: string;
  /** A sentence that the page shows. */
  detail: string;
  [more: string]: unknown;
}

const statuses = {
  invalid_input: 400,
  not_signed_in: 401,
  session_pending: 401,
  wrong_password: 401,
  password_needed: 401,
  cross_origin: 403,
  no_console_role: 403,
  not_found: 404,
  email_taken: 409,
  phone_known: 409,
  already_paid: 409,
  already_invited: 409,
  not_enough_money: 409,
  idempotency_conflict: 409,
  too_large: 413,
  unsupported_media_type: 415,
  too_many_tries: 429,
  unavailable: 503,
} as const satisfies Record<string, ContentfulStatusCode>;

/** The problem codes of the product's API. */
export type ProductProblemCode = keyof typeof statuses;

/** Creates the response of a refusal. */
export function refuse(
  code: ProductProblemCode,
  detail: string,
  headers: Record<string, string> = {},
): Response {
  const problem: ProductProblem = {
    type: `/problems/${code}`,
    title: code.replaceAll('_', ' '),
    status: statuses[code],
    code,
    detail,
  };
  return Response.json(problem, {
    status: statuses[code],
    headers: { 'content-type': 'application/problem+json', 'cache-control': 'no-store', ...headers },
  });
}
