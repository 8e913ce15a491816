import type { ParsedBody, RouteName, RouteParams } from '@kairos-mfa/protocol';
import type { EngineContext } from '../engine-context.ts';
import { contextHash } from '../secrets/context-hash.ts';
import { deviceHash } from '../sessions/second-step-passed.ts';
import type { SnapshotParts } from '../store/session-snapshot.ts';

/** A request before its session is read. */
interface Asked<R extends RouteName> {
  readonly params: RouteParams<R>;
  readonly body: ParsedBody<R>;
  /** The device and country of a caller with a session. */
  readonly place: { readonly deviceId?: string | undefined; readonly country?: string | undefined };
}

type PartsOf = {
  readonly [R in RouteName]?: (
    engine: EngineContext,
    asked: Asked<R>,
  ) => SnapshotParts | Promise<SnapshotParts>;
};

/**
 * What each route reads in one statement with its session. For a route of the host, that is the session that its body
 * names.
 */
export const snapshotParts = {
  decidePrompt: () => ({ prompts: true }),
  decideNextStep: (engine, { place }) => nextStepParts(engine, place),
  answerNextStep: (engine, { place }) => signInParts(engine, place),
  getState: (engine, { place }) => signInParts(engine, place),
  skipSetup: (engine, { place }) => signInParts(engine, place),
  openChallenge: async (_, { body, place }) => ({
    factors: true,
    ...(body.purpose === 'step_up' && {
      grant: {
        action: body.action,
        resource: body.resource,
        contextHash: await contextHash(body.context),
        place,
      },
    }),
  }),
  startChallenge: (_, { params: { challengeId } }) => ({ factors: true, challengeId }),
  verifyChallenge: (_, { params: { challengeId } }) => ({ factors: true, challengeId }),
  checkSession: (engine, { body }) => signInParts(engine, body),
  consumeGrant: async (_, { body }) => ({
    factors: true,
    notice: true,
    grant: {
      action: body.action,
      resource: body.resource,
      contextHash: await contextHash(body.context),
      place: body.from ?? {},
    },
  }),
} satisfies PartsOf;

/** What decides whether a next step is suggested. */
export async function nextStepParts(
  engine: EngineContext,
  place: { readonly deviceId?: string | undefined },
): Promise<SnapshotParts> {
  return { ...(await signInParts(engine, place)), nextSteps: true };
}

/** What decides how a sign-in continues. */
async function signInParts(
  engine: EngineContext,
  { deviceId }: { readonly deviceId?: string | undefined },
): Promise<SnapshotParts> {
  return {
    factors: true,
    notice: true,
    account: { deviceHash: deviceId === undefined ? undefined : await deviceHash(engine, deviceId) },
  };
}
