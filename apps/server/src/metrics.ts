import { timingSafeEqual } from 'node:crypto';
import type { RouteName } from '@kairos-mfa/protocol';
import type { MiddlewareHandler } from 'hono';
import { collectDefaultMetrics, Counter, Histogram, Registry } from 'prom-client';

/** Prometheus metrics of the server, without people, addresses and paths. */
export interface Metrics {
  /** Measures the duration of a route, by its name in the route table. */
  measure(route: RouteName): MiddlewareHandler;
  /** Counts a session assertion that was refused, by its reason. */
  countRefusal(reason: string): void;
  /** Reports how many decisions a sample has lost since the start. */
  watchDroppedSamples(dropped: () => number): void;
  /** Responds to `GET /metrics`; `undefined` without the token. */
  answer(request: Request): Promise<Response | undefined>;
}

/** Creates the metrics. `token` is the bearer token of the scraper. */
export function createMetrics(token: string): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const duration = new Histogram({
    name: 'kairos_request_duration_seconds',
    help: 'Seconds that an answer of Kairos took, by route and status.',
    labelNames: ['route', 'status'] as const,
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10],
    registers: [registry],
  });
  const refusals = new Counter({
    name: 'kairos_refused_assertions_total',
    help: 'Session assertions that were refused, by the claim or the check that was the reason.',
    labelNames: ['reason'] as const,
    registers: [registry],
  });
  const expected = new TextEncoder().encode(`Bearer ${token}`);

  return {
    watchDroppedSamples(dropped) {
      const lost = new Counter({
        name: 'kairos_dropped_decision_samples_total',
        help: 'Decisions of the sample that could not be kept, because too many waited or the database was away.',
        registers: [],
        collect() {
          this.reset();
          this.inc(dropped());
        },
      });
      registry.registerMetric(lost);
    },
    countRefusal: (reason) => refusals.inc({ reason }),
    measure: (route) => async (context, next) => {
      const stop = duration.startTimer({ route });
      await next();
      stop({ status: context.res.status });
    },
    async answer(request) {
      const sent = new TextEncoder().encode(request.headers.get('authorization') ?? '');
      if (sent.length !== expected.length || !timingSafeEqual(sent, expected)) return undefined;
      return new Response(await registry.metrics(), {
        headers: {
          'content-type': registry.contentType,
          'cache-control': 'no-store',
          'x-content-type-options': 'nosniff',
        },
      });
    },
  };
}
