import type { Answer, Problem, RouteName } from '@kairos-mfa/protocol';
import { noSuchRoute, problemType } from '@kairos-mfa/protocol/internal/problem-type';
import { AnswerLost } from './repeat-lost.ts';
import { unreachable, type Result } from './result.ts';

/** What an address returned. `not-kairos`: another application, or Kairos under another path. */
export type ReadResponse<R extends RouteName> = Result<Answer<R>> | 'not-kairos';

/** Reads a response of the server, and recognises a page or an error that is not from Kairos. */
export async function readResponse<R extends RouteName>(response: Response): Promise<ReadResponse<R>> {
  if (!response.ok) {
    const problem = await readProblem(response);
    const isNotKairos = problem ? problem.detail === noSuchRoute : response.status === 404;
    if (isNotKairos) return 'not-kairos';
    return { ok: false, problem: problem ?? unreachable(response.status) };
  }
  // SAFETY: the server builds every answer from the schema that this type is derived from.
  if (response.status === 204) return { ok: true, value: undefined as Answer<R> };
  const text = await response.text().catch((cause: unknown) => {
    throw new AnswerLost('The body of a response did not arrive.', { cause });
  });
  try {
    // SAFETY: as above.
    return { ok: true, value: JSON.parse(text) as Answer<R> };
  } catch {
    const isCutOff = text === '' || /\bjson\b/.test(response.headers.get('content-type') ?? '');
    if (isCutOff) throw new AnswerLost('The body of a response was cut off.');
    // Text that is no JSON, e.g. the app's own page, which a router serves at every address.
    return 'not-kairos';
  }
}

/** Whether the server refused the session assertion, e.g. because it expired. */
export async function isStale(response: Response): Promise<boolean> {
  if (response.status !== 401) return false;
  return (await readProblem(response.clone()))?.code === 'unauthenticated';
}

async function readProblem(response: Response): Promise<Problem | undefined> {
  const body: unknown = await response.json().catch(() => undefined);
  return isProblem(body) ? body : undefined;
}

/** A newer server may have codes that are not known here; they are shown as unavailable. */
function isProblem(body: unknown): body is Problem {
  return (
    typeof body === 'object' &&
    body !== null &&
    'code' in body &&
    'type' in body &&
    body.type === problemType(String(body.code))
  );
}
