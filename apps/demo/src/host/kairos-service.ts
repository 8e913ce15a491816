import { defaultBasePath, type Answer, type Body } from '@kairos-mfa/protocol';
import { answers } from '@kairos-mfa/protocol/schemas';
import type { SecondStepRule, SecondStepSetting } from '../shared-types.ts';
import { noNextStepsGroup, setupGroup } from './demo-policy.ts';
import type { MemberRow } from './store/members.ts';

/** Sends an HTTP request to Kairos. In the demo it is handled in the same process; elsewhere this is `fetch`. */
export type Wire = (
  request: Request,
  /** The address of the browser, if it sent the request. */
  from?: { readonly remoteAddress: string | undefined },
) => Promise<Response>;

/** Kairos could not be reached or failed. The caller must refuse the action. */
export class KairosUnavailable extends Error {
  override name = 'KairosUnavailable';
}

/** The routes of Kairos that the host calls with its service key. */
export interface KairosService {
  /** Sends the product's facts about a member; Kairos merges them. */
  reportFacts: (member: MemberRow) => Promise<void>;
  recordEvent: (event: Body<'recordEvent'>) => Promise<void>;
  /** `undefined` if the session has ended. The device id is for remembered devices. */
  checkSession: (
    identityId: string,
    sessionId: string,
    deviceId: string,
  ) => Promise<Answer<'checkSession'> | undefined>;
  endSession: (identityId: string, sessionId: string) => Promise<void>;
  /** Ends every session of a member, or all but one. */
  endSessions: (identityId: string, exceptSessionId?: string) => Promise<void>;
  /** `undefined` if the action is allowed; otherwise the refusal, a response for the browser. */
  consumeGrant: (use: Body<'consumeGrant'>) => Promise<Response | undefined>;
  /** Whether a second step is required in a studio. */
  secondStep: (studioId: string) => Promise<SecondStepSetting>;
  /** The names of a member's factors. */
  factorNames: (identityId: string) => Promise<string[]>;
  /** Applies from the next request on, also to people who are signed in. */
  setSecondStep: (studioId: string, rule: SecondStepRule) => Promise<SecondStepSetting>;
  explainPrompt: (identityId: string, moment: string) => Promise<Answer<'explainPrompt'>>;
}

/** Creates the client for Kairos's service routes. */
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
  const requireOk = async (response: Response): Promise<Response> => {
    if (response.ok) return response;
    const code: unknown = await response.json().then(
      (problem: { code?: string }) => problem.code,
      () => undefined,
    );
    throw new KairosUnavailable(`Kairos answered ${response.status} ${String(code)}`);
  };

  const policy = async () => {
    const response = await requireOk(await call('GET', '/admin/policy'));
    return answers.getPolicy.parse(await response.json());
  };

  return {
    async reportFacts(member) {
      await requireOk(
        await call('PUT', `/identities/${encodeURIComponent(member.id)}`, {
          email: member.email,
          name: member.name,
          createdAt: member.joined_at,
          actionsCount: member.actions_count,
          invitedOthersCount: member.invited_count,
          lastPaymentAt: member.last_payment_at,
          // Those after the first are groups of the policy: see `demo-policy.ts`.
          organizationIds: [
            member.studio_id,
            setupGroup(member.setup_mode),
            ...(member.next_steps === 1 ? [] : [noNextStepsGroup]),
          ],
          ...(member.phone !== null && { phone: member.phone }),
        } satisfies Body<'putIdentity'>),
      );
    },
    async recordEvent(event) {
      await requireOk(await call('POST', '/events', event));
    },
    async checkSession(identityId, sessionId, deviceId) {
      const response = await call('POST', '/sessions/check', { identityId, sessionId, deviceId });
      if (response.status === 401) return undefined;
      return answers.checkSession.parse(await (await requireOk(response)).json());
    },
    async endSession(identityId, sessionId) {
      await requireOk(await call('POST', '/sessions/end', { identityId, sessionId }));
    },
    async endSessions(identityId, exceptSessionId) {
      await requireOk(await call('POST', '/sessions/end', { identityId, exceptSessionId }));
    },
    async consumeGrant(use) {
      const response = await call('POST', '/grants/consume', use);
      // The body is validated: a 200 from anything other than Kairos is not a permission.
      if (response.ok) return void answers.consumeGrant.parse(await response.json());
      if (response.status === 401 || response.status === 403) {
        const { code } = (await response.clone().json()) as { code?: string };
        // `unauthenticated` concerns the host's own key, so it is not passed to the browser.
        if (code !== 'unauthenticated') return response;
      }
      await requireOk(response);
      return undefined;
    },
    async secondStep(studioId) {
      const { document } = await policy();
      return settingOf(document.organizations?.[studioId], new Date());
    },
    async factorNames(identityId) {
      const response = await call('GET', `/admin/identities/${encodeURIComponent(identityId)}`);
      // Kairos knows a member from their first sign-in on.
      if (response.status === 404) return [];
      const { factors } = answers.getIdentity.parse(await (await requireOk(response)).json());
      return factors.map(({ name }) => name);
    },
    async setSecondStep(studioId, rule) {
      const studio = studioRule(rule, new Date());
      const change = async () => {
        const { document, version } = await policy();
        const organizations = { ...document.organizations, [studioId]: studio };
        const edit: Body<'putPolicy'> = { document: { ...document, organizations }, version };
        return call('PUT', '/admin/policy', edit);
      };
      let response = await change();
      // Somebody else changed the policy meanwhile: retry with the new version.
      for (let tries = 1; response.status === 409 && tries < 5; tries += 1) response = await change();
      await requireOk(response);
      return settingOf(studio, new Date());
    },
    async explainPrompt(identityId, moment) {
      const query = new URLSearchParams({ identity: identityId, moment });
      const response = await requireOk(await call('GET', `/admin/prompts/explain?${query}`));
      return answers.explainPrompt.parse(await response.json());
    },
  };
}

const twoWeeks = 14 * 86_400_000;

type StudioPolicy = NonNullable<Body<'putPolicy'>['document']['organizations']>[string];

/** The rule that this part of the policy is. */
function settingOf(studio: StudioPolicy | undefined, now: Date): SecondStepSetting {
  if (studio?.enforcement !== 'required') return { rule: 'optional', requiredFrom: null };
  const { enforcementFrom } = studio;
  return enforcementFrom !== undefined && new Date(enforcementFrom) > now
    ? { rule: 'announced', requiredFrom: enforcementFrom }
    : { rule: 'required', requiredFrom: null };
}

/** The part of the policy for a studio with this rule. */
function studioRule(rule: SecondStepRule, now: Date): StudioPolicy {
  if (rule !== 'announced') return { enforcement: rule };
  return {
    enforcement: 'required',
    enforcementFrom: new Date(now.getTime() + twoWeeks).toISOString(),
  };
}
