import { Hono } from 'hono';
import { secureHeaders } from 'hono/secure-headers';
import { withDevice } from './device-cookie.ts';
import { withHost, type Host, type HostEnv } from './host-context.ts';
import { KairosUnavailable, type Wire } from './kairos-service.ts';
import { refuse } from './problem.ts';
import { jsonOnly, noStore, sameOriginOnly, smallBody } from './request-checks.ts';
import { requireCompleteSession } from './require-session.ts';
import { accountRoutes } from './routes/account.routes.ts';
import { administrationRoutes } from './routes/administration.routes.ts';
import { invoiceRoutes } from './routes/invoice.routes.ts';
import { payoutRoutes } from './routes/payout.routes.ts';
import { phoneRoutes } from './routes/phone.routes.ts';
import { promptExplanationRoutes } from './routes/prompt-explanation.routes.ts';
import { sessionRoutes } from './routes/session.routes.ts';
import { signInRoutes } from './routes/sign-in.routes.ts';
import { teamRoutes } from './routes/team.routes.ts';
import { signInThrottle } from './sign-in-throttle.ts';

/** Creates the handler of the origin: the product's API, Kairos, and the pages for all other paths. */
export function createHost(
  host: Host,
  kairos: Wire,
  pages: (request: Request) => Promise<Response>,
): Hono<HostEnv> {
  // One throttle for all routes that take a password.
  const throttle = signInThrottle();
  const product = new Hono<HostEnv>()
    .use(requireCompleteSession)
    .route('/', invoiceRoutes())
    .route('/', payoutRoutes())
    .route('/', teamRoutes())
    .route('/', accountRoutes(throttle))
    .route('/', administrationRoutes())
    .route('/', promptExplanationRoutes());

  return new Hono<HostEnv>()
    .use(
      '/api/*',
      secureHeaders({ strictTransportSecurity: false }),
      noStore,
      withHost(host),
      withDevice,
      sameOriginOnly,
      jsonOnly,
      smallBody,
    )
    .route('/api', signInRoutes(throttle))
    .route('/api', sessionRoutes(throttle))
    .route('/api', phoneRoutes())
    .route('/api', product)
    .all('/api/*', () => refuse('not_found', 'There is nothing here.'))
    .on(
      ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'],
      [
        '/mfa/v1/*',
        '/healthz',
        '/readyz',
        '/openapi.json',
        '/dev/inbox',
        '/reminders/unsubscribe',
        '/console',
        '/console/*',
      ],
      (c) => kairos(c.req.raw, { remoteAddress: c.env?.incoming?.socket.remoteAddress }),
    )
    .all('*', (c) => pages(c.req.raw))
    .onError((error) => {
      const known = error instanceof KairosUnavailable;
      host.warn(known ? 'Kairos could not be asked.' : 'A request failed.', error);
      return refuse('unavailable', 'Something is not working on our side. Please try again.', {
        'retry-after': '5',
      });
    });
}
