import type { z } from 'zod';
import type { answers, bodies, queries } from './wire.schemas.ts';
import type { RouteName } from './routes.ts';

type Bodies = typeof bodies;
type Answers = typeof answers;
type Queries = typeof queries;

/** What a route takes, as the caller writes it. */
export type Body<R extends RouteName> = R extends keyof Bodies ? z.input<Bodies[R]> : undefined;
/** What a route takes, checked, with defaults filled in. */
export type ParsedBody<R extends RouteName> = R extends keyof Bodies ? z.output<Bodies[R]> : undefined;
export type Query<R extends RouteName> = R extends keyof Queries ? z.output<Queries[R]> : undefined;
/** What a route answers; `undefined` where it answers 204. */
export type Answer<R extends RouteName> = R extends keyof Answers ? z.output<Answers[R]> : undefined;

export type State = Answer<'getState'>;
export type Factor = State['factors'][number];
export type FactorOption = State['factorOptions'][number];
export type RememberedDevices = Answer<'listRememberedDevices'>;
export type RememberedDevice = RememberedDevices['devices'][number];
/** A person's own switches about being asked. */
export type PromptPreferences = Answer<'getPreferences'>;
export type Enrollment = Answer<'startEnrollment'>;
export type FinishedEnrollment = Answer<'verifyEnrollment'>;
export type PendingRecoveryCodes = NonNullable<FinishedEnrollment['recoveryCodes']>;
export type Challenge = Extract<Answer<'openChallenge'>, { challengeId: string }>;
export type ChallengeFactor = Challenge['factors'][number];
export type ChallengeResult = Answer<'verifyChallenge'>;
export type AcknowledgeEvidence = Body<'acknowledgeRecoveryCodes'>['evidence'];
