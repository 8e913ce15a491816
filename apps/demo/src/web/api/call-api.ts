import type { Problem } from '@kairos-mfa/protocol';

/** A refusal by the product, or by Kairos through the host. */
export interface Refusal {
  status: number;
  code: string;
  /** A sentence that may be shown. */
  detail: string;
  /** The action to prove, if step-up is demanded. */
  stepUp?: Problem['stepUp'];
}

/** The result of an API call. */
export type Reply<Value> = { ok: true; value: Value } | { ok: false; problem: Refusal };

const unreachable: Refusal = {
  status: 0,
  code: 'unreachable',
  detail: 'We could not reach Sixpence. Check your connection and try again.',
};

const refused = new EventTarget();

/** Listens for refusals because of a pending or ended session; returns a function that stops it. */
export function onSessionRefused(listener: () => void): () => void {
  refused.addEventListener('refused', listener);
  return () => refused.removeEventListener('refused', listener);
}

/** Calls the product's API. A refusal is a value; it never throws. */
export async function callApi<Value>(
  path: string,
  options: { method?: 'GET' | 'POST'; body?: unknown; signal?: AbortSignal } = {},
): Promise<Reply<Value>> {
  const method = options.method ?? 'GET';
  try {
    const response = await fetch(`/api${path}`, {
      method,
      headers: method === 'GET' ? {} : { 'content-type': 'application/json' },
      ...(method === 'GET' ? {} : { body: JSON.stringify(options.body ?? {}) }),
      signal: options.signal ?? AbortSignal.timeout(20_000),
    });
    const body: unknown = response.status === 204 ? undefined : await response.json();
    // SAFETY: host and pages share the shapes in product.ts.
    if (response.ok) return { ok: true, value: body as Value };
    // SAFETY: every refusal of this origin is a problem document.
    const problem = body as Partial<Refusal>;
    if (problem.code === 'session_pending') refused.dispatchEvent(new Event('refused'));
    return {
      ok: false,
      problem: {
        status: response.status,
        code: problem.code ?? 'unavailable',
        detail: problem.detail ?? 'That did not work. Please try again.',
        ...(problem.stepUp ? { stepUp: problem.stepUp } : {}),
      },
    };
  } catch {
    return { ok: false, problem: unreachable };
  }
}
