/** The real engine in memory, inside a browser: for stories that run whole journeys without a server. */
import type { EngineConfig } from '@kairos-mfa/engine';
import { openPGliteDatabase } from './pglite-database.ts';
import { createKitOn, type TestKit } from './test-kit.ts';

export { enrollTotp, sessionHeaders, testOrigin, totpCode } from './test-kit.ts';
export type { EnrolledTotp, TestKit, TestSession } from './test-kit.ts';

/** Builds an engine on PGlite in this very page; takes some seconds. */
export async function createBrowserKit(config: Partial<EngineConfig> = {}): Promise<TestKit> {
  return createKitOn(await openPGliteDatabase(), { config });
}
