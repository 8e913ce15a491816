/** The real engine in memory, inside a browser: for stories that run whole journeys without a server. */
import { PGlite } from '@electric-sql/pglite';
import type { EngineConfig } from '@kairos-mfa/engine';
import { openPGliteDatabase } from './pglite-database.ts';
import { createKitOn, type TestKit } from './test-kit.ts';

export { enrollTotp, totpCode } from './proofs.ts';
export type { EnrolledTotp } from './proofs.ts';
export { sessionHeaders, testOrigin } from './test-kit.ts';
export type { TestKit, TestSession } from './test-kit.ts';

/** Builds an engine on PGlite in the current page; takes some seconds. */
export async function createBrowserKit(config: Partial<EngineConfig> = {}): Promise<TestKit> {
  return createKitOn(openPGliteDatabase(await PGlite.create()), { config });
}
