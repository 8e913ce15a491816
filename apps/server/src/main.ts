import { serveCommand } from './commands/serve.command.ts';

// What `pnpm serve` runs: the settings come from the environment alone.
try {
  await serveCommand(process.env);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
