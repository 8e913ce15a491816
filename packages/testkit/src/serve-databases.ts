import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { type SharedDatabase, sharedAddress } from './shared-database-address.ts';

/**
 * Shares two slow fixtures with all workers of a test run: the address of a PostgreSQL, started with the first request, and
 * the path of the file to which the first worker dumps a migrated PGlite. Returns a function that stops it.
 */
export async function serveDatabases(): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'kairos-tests-'));
  let stopPostgres = async (): Promise<void> => undefined;
  const places: Record<SharedDatabase, () => Promise<string>> = {
    pglite: async () => join(folder, 'pglite.tar'),
    async postgres() {
      const embedded = await import('./embedded-postgres.ts');
      stopPostgres = embedded.stopPostgres;
      return embedded.startPostgres();
    },
  };
  const server = createServer((request, response) => {
    // A keep-alive connection could be closed while the next request is being sent.
    response.setHeader('connection', 'close');
    const find = request.url === '/postgres' ? places.postgres : places.pglite;
    find().then(
      (place) => response.end(place),
      (error: unknown) => response.writeHead(500).end(String(error)),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (typeof address !== 'object' || !address) throw new Error('The databases of the tests have no address.');
  process.env[sharedAddress] = `http://127.0.0.1:${address.port}`;
  return async () => {
    server.close();
    server.closeAllConnections();
    await stopPostgres();
    await rm(folder, { recursive: true, force: true });
  };
}
