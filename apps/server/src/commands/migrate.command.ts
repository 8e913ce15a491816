import { inspectDatabase, migrate, parseKeyRing } from '@kairos-mfa/engine';
import { readConfig } from '../config.ts';
import { openDatabase } from '../database.ts';
import { consoleLog } from '../log.ts';

/** Runs the pending migrations, which the server also does when it starts. Before a rolling upgrade, run it once. */
export async function migrateCommand(env: NodeJS.ProcessEnv): Promise<number> {
  const config = readConfig(env);
  const { database, close } = await openDatabase(config, { ...consoleLog, warn: () => undefined });
  try {
    const { pendingMigrations } = await inspectDatabase(database, parseKeyRing(config.encryptionKeys));
    await migrate(database);
    console.info(
      pendingMigrations.length === 0
        ? 'The database is up to date; nothing was changed.'
        : `Done: ${pendingMigrations.join(', ')}`,
    );
    return 0;
  } finally {
    await close();
  }
}
