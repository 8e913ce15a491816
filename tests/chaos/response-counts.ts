import type { TestAnswer } from '@kairos-mfa/testkit';

/** One response; `status` 0 when no answer came, and then `failure` says why. */
export interface Answer extends Omit<TestAnswer, 'headers'> {
  readonly failure?: string;
}

/** Counts of the responses during a fault, by what matters to a client. */
export interface AnswerCounts {
  requests: number;
  /** 5xx by status and problem code, e.g. `503 unavailable`. */
  readonly serverErrors: Map<string, number>;
  /** 5xx that are no `application/problem+json`, or that do not say when to try again. */
  readonly badServerErrors: Map<string, number>;
  /** Requests without an answer, by the error of the socket; not those that could not connect. */
  readonly unanswered: Map<string, number>;
}

export function createAnswerCounts(): AnswerCounts {
  return { requests: 0, serverErrors: new Map(), badServerErrors: new Map(), unanswered: new Map() };
}

/** The connection failed, so it is certain that nothing was done. */
export const notListening = 'ECONNREFUSED';

/** Adds one to a count. */
export function increment(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

/** Reads an answer and counts it. */
export async function readAnswer(counts: AnswerCounts, response: Response): Promise<Answer> {
  const text = await response.text();
  const contentType = response.headers.get('content-type') ?? '';
  const body = contentType.includes('json') ? JSON.parse(text) : undefined;
  if (response.status >= 500) {
    const kind = `${response.status} ${body?.code ?? 'without a code'}`;
    increment(counts.serverErrors, kind);
    if (!contentType.startsWith('application/problem+json'))
      increment(counts.badServerErrors, `${kind}: ${contentType || 'no content type'}`);
    if (!response.headers.has('retry-after')) increment(counts.badServerErrors, `${kind}: no Retry-After`);
  }
  return { status: response.status, body };
}

/** Counts a request that got no answer. */
export function unanswered(counts: AnswerCounts, error: unknown): Answer {
  const failure = describeFailure(error);
  if (failure !== notListening) increment(counts.unanswered, failure);
  return { status: 0, body: undefined, failure };
}

/** The code of the socket's error, e.g. `ECONNRESET`; `TimeoutError` where the client gave up. */
export function describeFailure(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (error.cause instanceof Error) return describeFailure(error.cause);
  return 'code' in error && typeof error.code === 'string' ? error.code : error.name;
}
