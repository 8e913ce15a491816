/** The browser client: typed calls, passkey ceremonies and flow runners. */
export { createKairosClient } from './create-client.ts';
export type { CallOptions, KairosClient, KairosClientOptions } from './create-client.ts';
export { browserPasskeys } from './ceremonies/passkey.ceremony.ts';
export type { CeremonyResult } from './ceremonies/define-ceremony.ts';
export type { PasskeyCeremonies } from './ceremonies/passkey.ceremony.ts';
export { createRunner } from './create-runner.ts';
export type { Runner, RunnerOptions } from './create-runner.ts';
export { createChallengeRunner } from './run-challenge.ts';
export { createEnrollmentRunner } from './run-enrollment.ts';
export type { EnrollmentRunnerOptions } from './run-enrollment.ts';
export { createPromptRunner } from './run-prompt.ts';
export type { PromptRunnerOptions } from './run-prompt.ts';
export { createRecoveryCodesRunner } from './run-recovery-codes.ts';
export { createStepUpRunner } from './run-step-up.ts';
export type { Result } from './result.ts';
