import { edgeCountry, type SessionResolver } from '@kairos-mfa/engine';

/** The same resolver, which knows where a request came from: what the edge says of it now wins over what was signed earlier. */
export function withEdgeCountry(resolve: SessionResolver, header: string | undefined): SessionResolver {
  if (header === undefined) return resolve;
  return async (request) => {
    const session = await resolve(request);
    const country = edgeCountry(request, header);
    return session && country !== undefined ? { ...session, country } : session;
  };
}
