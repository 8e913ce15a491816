import { parseKeyRing, verifyAudit } from '@kairos-mfa/engine';
import { checkpointPath, readCheckpoints } from '../checkpoint-file.ts';
import { readConfig } from '../config.ts';
import { openDatabase } from '../database.ts';
import { consoleLog } from '../log.ts';

/** Verifies the audit chain and its checkpoints. The exit code is 1 if something was changed. */
export async function verifyAuditCommand(env: NodeJS.ProcessEnv): Promise<number> {
  const config = readConfig(env);
  const { database, close } = await openDatabase(config, { ...consoleLog, warn: () => undefined });
  try {
    const checkpoints = await readCheckpoints(config.dataDir);
    const report = await verifyAudit(database, parseKeyRing(config.encryptionKeys), checkpoints);
    for (const finding of report.findings) console.error(JSON.stringify(finding));
    console.info(
      `${report.sealed} sealed rows and ${checkpoints.length} checkpoints checked, ${report.waiting} rows wait for their seal, ${report.findings.length} findings.`,
    );
    if (checkpoints.length === 0)
      console.warn(
        `No checkpoint in ${checkpointPath(config.dataDir)}: a chain whose end was cut off would not be noticed.`,
      );
    return report.findings.length > 0 ? 1 : 0;
  } finally {
    await close();
  }
}
