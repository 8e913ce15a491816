import { edgeCountry, type SessionResolver } from '@kairos-mfa/engine';

/** Wraps a resolver so that the country from the edge's header overrides the one in the signed assertion. */
export function withEdgeCountry(resolve: SessionResolver, header: string | undefined): SessionResolver {
  if (header === undefined) return resolve;
  return async (request) => {
    const session = await resolve(request);
    const country = edgeCountry(request, header);
    return session && country !== undefined ? { ...session, country } : session;
  };
}
