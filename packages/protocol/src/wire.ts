import type { z } from 'zod';
import type { RouteName } from './routes.ts';
import type { answers, bodies, queries } from './wire.schemas.ts';

type Bodies = typeof bodies;
type Answers = typeof answers;
type Queries = typeof queries;

/** What a route takes, as the caller writes it. */
export type Body<R extends RouteName> = R extends keyof Bodies ? z.input<Bodies[R]> : undefined;
/** What a route takes, checked, with defaults filled in. */
export type ParsedBody<R extends RouteName> = R extends keyof Bodies ? z.output<Bodies[R]> : undefined;
/** The checked query of a route. */
export type Query<R extends RouteName> = R extends keyof Queries ? z.output<Queries[R]> : undefined;
/** What a route answers; `undefined` where it answers 204. */
export type Answer<R extends RouteName> = R extends keyof Answers ? z.output<Answers[R]> : undefined;

/** What a person has set up and may set up. */
export type State = Answer<'getState'>;
/** A factor of a person. */
export type Factor = State['factors'][number];
/** A factor type that a person may set up, or why not. */
export type FactorOption = State['factorOptions'][number];
/** A person's remembered devices. */
export type RememberedDevices = Answer<'listRememberedDevices'>;
/** One remembered device. */
export type RememberedDevice = RememberedDevices['devices'][number];
/** A person's own preferences about prompts. */
export type PromptPreferences = Answer<'getPreferences'>;
/** What a person was asked, and their answers. */
export type PromptHistory = Answer<'getPromptHistory'>;
/** One prompt that a person has seen. */
export type AnsweredPrompt = PromptHistory['prompts'][number];
/** An enrollment that was started. */
export type Enrollment = Answer<'startEnrollment'>;
/** What a finished enrollment answers. */
export type FinishedEnrollment = Answer<'verifyEnrollment'>;
/** New recovery codes, shown once. */
export type PendingRecoveryCodes = NonNullable<FinishedEnrollment['recoveryCodes']>;
/** A challenge that was opened. */
export type Challenge = Extract<Answer<'openChallenge'>, { challengeId: string }>;
/** A factor that may answer a challenge. */
export type ChallengeFactor = Challenge['factors'][number];
/** What a proven challenge answers. */
export type ChallengeResult = Answer<'verifyChallenge'>;
/** How a person kept their recovery codes. */
export type AcknowledgeEvidence = Body<'acknowledgeRecoveryCodes'>['evidence'];
