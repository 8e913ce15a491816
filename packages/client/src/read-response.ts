import { noSuchRoute, problems, type Answer, type Problem, type RouteName } from '@kairos-mfa/protocol';
import { unreachable, type Result } from './result.ts';

/** What stands at an address. `elsewhere`: something that is not Kairos, or Kairos under another path. */
export type ReadResponse<R extends RouteName> = Result<Answer<R>> | 'elsewhere';

/** Reads an answer of the server, and knows a page or an error of somebody else's for what it is. */
export async function readResponse<R extends RouteName>(response: Response): Promise<ReadResponse<R>> {
  if (!response.ok) {
    const problem = await readProblem(response);
    const isElsewhere = problem ? problem.detail === noSuchRoute : response.status === 404;
    if (isElsewhere) return 'elsewhere';
    return { ok: false, problem: problem ?? unreachable(response.status) };
  }
  try {
    const value: unknown = response.status === 204 ? undefined : await response.json();
    // SAFETY: the server builds every answer from the schema that this type is derived from.
    return { ok: true, value: value as Answer<R> };
  } catch (cause) {
    // Never meant as JSON, e.g. the app's own page, which answers at every address; or cut off on its way.
    if (cause instanceof SyntaxError) return 'elsewhere';
    throw cause;
  }
}

/** Whether the session assertion is what was refused, rather than the person. */
export async function isStale(response: Response): Promise<boolean> {
  if (response.status !== 401) return false;
  return (await readProblem(response.clone()))?.code === 'unauthenticated';
}

async function readProblem(response: Response): Promise<Problem | undefined> {
  const body: unknown = await response.json().catch(() => undefined);
  return isProblem(body) ? body : undefined;
}

function isProblem(body: unknown): body is Problem {
  return typeof body === 'object' && body !== null && 'code' in body && String(body.code) in problems;
}
