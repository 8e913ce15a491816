/** The real engine in memory, for tests of every layer. */
export { createTestDatabase, databaseKinds } from './test-database.ts';
export type { DatabaseKind, TestDatabase } from './test-database.ts';
export { createTestKit } from './create-test-kit.ts';
export {
  enrollTotp,
  sentCode,
  sessionHeaders,
  signInWithTotp,
  stepUpWithTotp,
  testKeyRing,
  testOrigin,
  testServiceKey,
  totpCode,
} from './test-kit.ts';
export type { EnrolledTotp, SentMessage, TestAnswer, TestKit, TestSession } from './test-kit.ts';
export { createSoftPasskey } from './soft-passkey.ts';
export type { SoftPasskey, SoftPasskeyQuirks } from './soft-passkey.ts';
