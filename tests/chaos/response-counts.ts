import type { TestAnswer } from '@kairos-mfa/testkit';

/** One response; `status` 0 means no response, with the reason in `failure`. */
export interface Answer extends Omit<TestAnswer, 'headers'> {
  readonly failure?: string;
}

/** Counts of the responses during a fault, by what a client can do about them. */
export interface AnswerCounts {
  requests: number;
  /** 5xx by status and problem code, e.g. `503 unavailable`. */
  readonly serverErrors: Map<string, number>;
  /** 5xx responses that are no `application/problem+json`, or have no `Retry-After`. */
  readonly badServerErrors: Map<string, number>;
  /** Requests without a response, by the error of the socket; without those that could not connect. */
  readonly unanswered: Map<string, number>;
}

export function createAnswerCounts(): AnswerCounts {
  return { requests: 0, serverErrors: new Map(), badServerErrors: new Map(), unanswered: new Map() };
}

/** The connection failed, so the server cannot have received the request. */
export const notListening = 'ECONNREFUSED';

/** Increments a count. */
export function increment(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

/** Reads a response and counts it. */
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

/** Counts a request that got no response. */
export function unanswered(counts: AnswerCounts, error: unknown): Answer {
  const failure = describeFailure(error);
  if (failure !== notListening) increment(counts.unanswered, failure);
  return { status: 0, body: undefined, failure };
}

/** The code of the socket's error, e.g. `ECONNRESET`; `TimeoutError` if the client's timeout expired. */
export function describeFailure(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (error.cause instanceof Error) return describeFailure(error.cause);
  return 'code' in error && typeof error.code === 'string' ? error.code : error.name;
}
