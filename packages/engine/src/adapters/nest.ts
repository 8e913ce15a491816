import type { Problem } from '@kairos-mfa/protocol';
import type { Describe, Guard } from './guard.ts';

/** The part of NestJS's `ExecutionContext` that is used here; structural, so that any version of NestJS works. */
export interface NestContext {
  switchToHttp(): { getRequest(): unknown; getResponse(): unknown };
}

/** Options of `nestGuard`. */
export interface NestGuardOptions<Incoming, Refused> {
  readonly guard: Guard;
  readonly describe: Describe<Incoming>;
  /** `HttpException` of `@nestjs/common`; this package does not depend on NestJS. */
  readonly HttpException: new (body: Record<string, unknown>, status: number) => Refused;
}

/** Creates a guard for `@UseGuards(nestGuard({ guard, describe, HttpException }))`, on Express and on Fastify. */
export function nestGuard<Incoming, Refused>({
  guard,
  describe,
  HttpException,
}: NestGuardOptions<Incoming, Refused>): { canActivate(context: NestContext): Promise<boolean> } {
  return {
    async canActivate(context) {
      const http = context.switchToHttp();
      // SAFETY: the host says in `describe` what its requests are.
      const action = await describe(http.getRequest() as Incoming);
      const outcome = action ? await guard(action) : undefined;
      if (!outcome || outcome.ok) return true;
      // SAFETY: Express and Fastify both have it; any other platform fails here, and the action is refused.
      const reply = http.getResponse() as { header(name: string, value: string): unknown };
      for (const [name, value] of outcome.response.headers) reply.header(name, value);
      // SAFETY: a refusal of a guard is a problem (RFC 9457).
      const problem = (await outcome.response.json()) as Problem;
      throw new HttpException({ ...problem }, problem.status);
    },
  };
}
