/** The real engine in memory, for tests of every layer. */
export { createTestDatabase, databaseKinds } from './test-database.ts';
export type { DatabaseKind, TestDatabase } from './test-database.ts';
export { createTestKit } from './create-test-kit.ts';
export { sessionHeaders, testKeyRing, testOrigin, testServiceKey } from './test-kit.ts';
export type { SentMessage, TestAnswer, TestKit, TestSession } from './test-kit.ts';
export {
  consumeGrant,
  enrollTotp,
  sentCode,
  signInWithCode,
  signInWithTotp,
  stepUpWithTotp,
  totpCode,
} from './proofs.ts';
export type { EnrolledTotp } from './proofs.ts';
export { createSoftPasskey } from './software-authenticator.ts';
export type { SoftPasskey, SoftPasskeyQuirks } from './software-authenticator.ts';
