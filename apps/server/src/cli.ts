#!/usr/bin/env node
import { existsSync } from 'node:fs';
import { Command } from 'commander';
import type { ConsoleLinkOptions } from './commands/console-link.command.ts';
import { initCommand, type InitOptions } from './commands/init.command.ts';

const program = new Command('kairos-server')
  .description('The Kairos reference server.')
  .option('--settings <file>', 'a file with settings; variables that are set already win', '.env')
  .showHelpAfterError()
  .addHelpText(
    'after',
    `
Examples:
  $ kairos-server init --origins http://localhost:5173
  $ kairos-server doctor
  $ kairos-server serve
  $ KAIROS_ENCRYPTION_KEYS="k2:…,k1:…" kairos-server rotate-keys

Exit codes: 0 done; 1 a wrong argument, or a finding of doctor or verify-audit; 2 it could not run.`,
  );

program
  .command('init')
  .description('write the settings that are missing, with new secrets, into the file')
  .option('--origins <list>', 'the origins of your pages, comma-separated', 'http://localhost:5173')
  .action(({ origins }: Pick<InitOptions, 'origins'>) =>
    initCommand({ file: program.opts<{ settings: string }>().settings, origins }),
  );

program
  .command('serve')
  .description('start the server')
  .action(async () => {
    const { serveCommand } = await import('./commands/serve.command.ts');
    await serveCommand(readEnvironment());
  });

program
  .command('doctor')
  .description('say what is wrong with the configuration, and what to do; changes nothing')
  .action(async () => {
    const { doctorCommand } = await import('./commands/doctor.command.ts');
    process.exitCode = await doctorCommand(readEnvironment());
  });

program
  .command('migrate')
  .description('run the pending migrations of the database')
  .action(async () => {
    const { migrateCommand } = await import('./commands/migrate.command.ts');
    process.exitCode = await migrateCommand(readEnvironment());
  });

program
  .command('rotate-keys')
  .description('encrypt every secret with the first key of KAIROS_ENCRYPTION_KEYS')
  .action(async () => {
    const { rotateKeysCommand } = await import('./commands/rotate-keys.command.ts');
    process.exitCode = await rotateKeysCommand(readEnvironment());
  });

program
  .command('verify-audit')
  .description('verify the audit chain and its checkpoints')
  .action(async () => {
    const { verifyAuditCommand } = await import('./commands/verify-audit.command.ts');
    process.exitCode = await verifyAuditCommand(readEnvironment());
  });

program
  .command('console-link')
  .description('print a link that opens the console once, for a first look; the server must run')
  .requiredOption('--role <role>', 'product, support or auditor')
  .option('--tenant <id>', 'the tenant; default: the only one')
  .action(async (options: ConsoleLinkOptions) => {
    const { consoleLinkCommand } = await import('./commands/console-link.command.ts');
    process.exitCode = await consoleLinkCommand(readEnvironment(), options);
  });

/** The environment, and the file with settings if there is one. A file that was named has to exist. */
function readEnvironment(): NodeJS.ProcessEnv {
  const { settings } = program.opts<{ settings: string }>();
  if (program.getOptionValueSource('settings') === 'cli' || existsSync(settings))
    process.loadEnvFile(settings);
  return process.env;
}

try {
  await program.parseAsync();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
}
