import { defaultBasePath, type Answer, type Body } from '@kairos-mfa/protocol';
import { answers } from '@kairos-mfa/protocol/schemas';
import type { SecondStepRule } from '../product.ts';
import type { MemberRow } from './store/members.ts';

/** How the host reaches Kairos: over the wire. Here the wire ends in the same process; elsewhere it is `fetch`. */
export type Wire = (
  request: Request,
  /** The browser's address, where a browser is on the other end. */
  from?: { readonly remoteAddress: string | undefined },
) => Promise<Response>;

/** Kairos could not be asked. Whoever needed its word must not go on without it. */
export class KairosUnavailable extends Error {
  override name = 'KairosUnavailable';
}

export interface KairosService {
  /** Tells what the product knows about a member; merges. */
  reportFacts: (member: MemberRow) => Promise<void>;
  recordEvent: (event: Body<'recordEvent'>) => Promise<void>;
  /** `undefined` when Kairos knows this session as ended. The device may be one that is remembered. */
  checkSession: (
    identityId: string,
    sessionId: string,
    deviceId: string,
  ) => Promise<Answer<'checkSession'> | undefined>;
  endSession: (identityId: string, sessionId: string) => Promise<void>;
  /** Ends every session of a member. */
  endSessions: (identityId: string) => Promise<void>;
  /** `undefined` when the action may go on; else the refusal, ready to be passed on to the browser. */
  consumeGrant: (use: Body<'consumeGrant'>) => Promise<Response | undefined>;
  /** Who in a studio needs a second step. */
  secondStep: (studioId: string) => Promise<SecondStepRule>;
  /** Holds from the next request on, for everybody who is signed in too. */
  setSecondStep: (studioId: string, rule: SecondStepRule) => Promise<void>;
  explainPrompt: (identityId: string, moment: string) => Promise<Answer<'explainPrompt'>>;
}

/** The host's side of the wire, with its service key. */
export function connectKairos(wire: Wire, origin: string, serviceKey: string): KairosService {
  const call = async (method: string, path: string, body?: unknown): Promise<Response> => {
    const request = new Request(`${origin}${defaultBasePath}${path}`, {
      method,
      headers: {
        authorization: `Bearer ${serviceKey}`,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      body: body === undefined ? null : JSON.stringify(body),
    });
    return wire(request).catch((cause: unknown) => {
      throw new KairosUnavailable(`${method} ${path} could not be sent`, { cause });
    });
  };
  const must = async (response: Response): Promise<Response> => {
    if (response.ok) return response;
    const code: unknown = await response.json().then(
      (problem: { code?: string }) => problem.code,
      () => undefined,
    );
    throw new KairosUnavailable(`Kairos answered ${response.status} ${String(code)}`);
  };

  const policy = async () => {
    const response = await must(await call('GET', '/admin/policy'));
    return answers.getPolicy.parse(await response.json());
  };

  return {
    async reportFacts(member) {
      await must(
        await call('PUT', `/identities/${encodeURIComponent(member.id)}`, {
          email: member.email,
          name: member.name,
          createdAt: member.joined_at,
          actionsCount: member.actions_count,
          invitedOthersCount: member.invited_count,
          lastPaymentAt: member.last_payment_at,
          organizationIds: [member.studio_id],
          ...(member.phone !== null && { phone: member.phone }),
        } satisfies Body<'putIdentity'>),
      );
    },
    async recordEvent(event) {
      await must(await call('POST', '/events', event));
    },
    async checkSession(identityId, sessionId, deviceId) {
      const response = await call('POST', '/sessions/check', { identityId, sessionId, deviceId });
      if (response.status === 401) return undefined;
      return answers.checkSession.parse(await (await must(response)).json());
    },
    async endSession(identityId, sessionId) {
      await must(await call('POST', '/sessions/end', { identityId, sessionId }));
    },
    async endSessions(identityId) {
      await must(await call('POST', '/sessions/end', { identityId }));
    },
    async consumeGrant(use) {
      const response = await call('POST', '/grants/consume', use);
      // Parsed, not believed: any other page that answers 200 is no permission.
      if (response.ok) return void answers.consumeGrant.parse(await response.json());
      if (response.status === 401 || response.status === 403) {
        const { code } = (await response.clone().json()) as { code?: string };
        // `unauthenticated` is about the host's own key, and no business of the browser.
        if (code !== 'unauthenticated') return response;
      }
      await must(response);
      return undefined;
    },
    async secondStep(studioId) {
      const { document } = await policy();
      return document.organizations?.[studioId]?.enforcement === 'required' ? 'required' : 'optional';
    },
    async setSecondStep(studioId, rule) {
      const change = async () => {
        const { document, version } = await policy();
        const organizations = {
          ...document.organizations,
          [studioId]: { ...document.organizations?.[studioId], enforcement: rule },
        };
        const edit: Body<'putPolicy'> = { document: { ...document, organizations }, version };
        return call('PUT', '/admin/policy', edit);
      };
      let response = await change();
      // Another studio's owner was faster: again, on top of what they chose.
      for (let tries = 1; response.status === 409 && tries < 5; tries += 1) response = await change();
      await must(response);
    },
    async explainPrompt(identityId, moment) {
      const query = new URLSearchParams({ identity: identityId, moment });
      const response = await must(await call('GET', `/admin/prompts/explain?${query}`));
      return answers.explainPrompt.parse(await response.json());
    },
  };
}
