import { serve } from '@hono/node-server';
import { readConfig } from './config.ts';
import { createKairosServer } from './create-server.ts';

try {
  const config = readConfig(process.env);
  const server = await createKairosServer(config);
  const fetch: Parameters<typeof serve>[0]['fetch'] = (request, { incoming }) =>
    server.fetch(request, { remoteAddress: incoming.socket.remoteAddress });
  const socket = serve({ fetch, port: config.port, hostname: config.host }, ({ port }) => {
    console.info(
      `Kairos answers on http://${config.host}:${port}/mfa/v1; ready: http://${config.host}:${port}/readyz`,
    );
    console.info(`Pages of ${config.origins.join(', ')} may call; others are refused (KAIROS_ORIGINS).`);
    if (config.serviceKeys.length === 0)
      console.warn('KAIROS_SERVICE_KEYS is empty: the routes for your own server are closed.');
  });

  const stop = (): void => {
    socket.close(() => void server.close().then(() => process.exit(0)));
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
  socket.on('error', (error: NodeJS.ErrnoException) => {
    const taken = `Port ${config.port} on ${config.host} is taken. Stop the other program, or set PORT to a free one.`;
    console.error(error.code === 'EADDRINUSE' ? taken : error.message);
    void server.close().then(() => process.exit(1));
  });
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
