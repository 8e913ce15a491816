import type { AddressInfo } from 'node:net';
import { readConfig } from '../config.ts';
import { createKairosServer } from '../create-server.ts';
import { createHttpServer } from '../http-server.ts';
import { hasPageOn, noPageOn } from '../passkey-domain.ts';

/** Milliseconds after a signal until the process exits in any case; an orchestrator kills it after 30 s. */
const exitDeadline = 25_000;

/** Starts the server; it runs until a signal ends the process. Throws if a setting is invalid or the database does not open. */
export async function serveCommand(env: NodeJS.ProcessEnv): Promise<void> {
  const config = readConfig(env);
  const kairos = await createKairosServer(config);
  const http = createHttpServer((request, { incoming }) =>
    kairos.fetch(request, { remoteAddress: incoming.socket?.remoteAddress }),
  );
  http.server.listen(config.port, config.host, () => {
    // SAFETY: a server that listens on a TCP port has an address of this kind.
    const { port } = http.server.address() as AddressInfo;
    console.info(
      `Kairos answers on http://${config.host}:${port}/mfa/v1; ready: http://${config.host}:${port}/readyz`,
    );
    console.info(`Pages of ${config.origins.join(', ')} may call; others are refused (KAIROS_ORIGINS).`);
    if (config.serviceKeys.length === 0)
      console.warn('KAIROS_SERVICE_KEYS is empty: the routes for your own server are closed.');
    if (!hasPageOn(config.origins, config.rpId)) console.warn(noPageOn(config.rpId));
  });

  let isStopping = false;
  const stop = (): void => {
    // A signal that is sent twice must not end the requests under way.
    if (isStopping) return;
    isStopping = true;
    setTimeout(() => {
      console.error('Stopping took too long; the process ends with something still open.');
      process.exit(1);
    }, exitDeadline).unref();
    void http
      .stop()
      .then(() => kairos.close())
      .then(() => process.exit(0));
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
  http.server.on('error', (error: NodeJS.ErrnoException) => {
    const taken = `Port ${config.port} on ${config.host} is taken. Stop the other program, or set PORT to a free one.`;
    console.error(error.code === 'EADDRINUSE' ? taken : error.message);
    void kairos.close().then(() => process.exit(1));
  });
}
