import type {
  CopyDraft,
  LintedDraft,
  MessagePreview,
  Problem,
  StepUpDemand,
  StoredCopy,
} from '@kairos-mfa/protocol';
import type { CopyLabAnswer, CopyLabPort } from './copy-lab-port.ts';

/** The options of `createServerPort`. */
export interface ServerPortOptions {
  /** Default: `/mfa/v1`. */
  readonly baseUrl?: string;
  /** Sends the session, e.g. as a bearer token. Default: `fetch` with cookies. */
  readonly fetch?: (url: string, init: RequestInit) => Promise<Response>;
  /** Asks for the proof of an action, e.g. `useStepUp().request`; true: proven, and the request is repeated once. */
  readonly proveAction: (demand: StepUpDemand) => Promise<boolean>;
}

/** The routes of the server (`/admin/copy/…`) as the port of Copy Lab. */
export function createServerPort({
  baseUrl = '/mfa/v1',
  fetch: send = (url, init) => fetch(url, { credentials: 'include', ...init }),
  proveAction,
}: ServerPortOptions): CopyLabPort {
  async function request<Value>(
    method: string,
    path: string,
    body?: object,
    isRepeated = false,
  ): Promise<CopyLabAnswer<Value>> {
    let response: Response;
    let answer: Value | Problem;
    try {
      response = await send(`${baseUrl}/admin/copy${path}`, {
        method,
        ...(body && { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
      });
      answer = (await response.json()) as Value | Problem; // SAFETY: the routes answer with these shapes only.
    } catch {
      return { ok: false, problem: { code: 'offline' } };
    }
    if (response.ok) return { ok: true, value: answer as Value }; // SAFETY: a success.
    const problem = answer as Problem; // SAFETY: every refusal is a problem document.
    if (problem.stepUp && !isRepeated && (await proveAction(problem.stepUp)))
      return request(method, path, body, true);
    return { ok: false, problem };
  }
  const draftPath = (draftId: string): string => `/drafts/${encodeURIComponent(draftId)}`;

  return {
    async load() {
      // One after the other: both may need the same proof.
      const stored = await request<{ copy: StoredCopy[] }>('GET', '');
      if (!stored.ok) return stored;
      const drafted = await request<{ drafts: CopyDraft[] }>('GET', '/drafts');
      if (!drafted.ok) return drafted;
      return { ok: true, value: { copy: stored.value.copy, drafts: drafted.value.drafts } };
    },
    saveDraft: ({ draftId, version, name, changes }) =>
      draftId === undefined
        ? request<LintedDraft>('POST', '/drafts', { name, changes })
        : request<LintedDraft>('PATCH', draftPath(draftId), { version, name, changes }),
    publish: ({ draftId, version, startsAt }) =>
      request<LintedDraft>('POST', `${draftPath(draftId)}/publish`, { version, startsAt }),
    discard: ({ draftId, version }) =>
      request<LintedDraft>('PATCH', draftPath(draftId), { version, status: 'discarded' }),
    async listVersions(text) {
      const answer = await request<{ versions: StoredCopy[] }>(
        'GET',
        `/versions?${new URLSearchParams({ ...text })}`,
      );
      return answer.ok ? { ok: true, value: answer.value.versions } : answer;
    },
    rollBack: (text) => request<StoredCopy>('POST', '/rollback', text),
    async previewMessages(locale) {
      const answer = await request<{ messages: MessagePreview[] }>(
        'GET',
        `/messages?${new URLSearchParams({ locale })}`,
      );
      return answer.ok ? { ok: true, value: answer.value.messages } : answer;
    },
  };
}
