import { country } from '@kairos-mfa/protocol/schemas';

/** Where well-known edges write the country of a request. */
export const edgeCountryHeaders = {
  cloudflare: 'cf-ipcountry',
  vercel: 'x-vercel-ip-country',
  cloudfront: 'cloudfront-viewer-country',
} as const;

/**
 * The country (ISO 3166-1, e.g. `DE`, or `T1` for Tor) that the edge in front wrote into this header; for a `SessionResolver` of one's own.
 * Name a header only where every request passes an edge that overwrites it: elsewhere a browser could write it. Undefined
 * where the edge does not know.
 */
export function edgeCountry(request: Request, header: string): string | undefined {
  return country.safeParse(request.headers.get(header)?.trim()).data;
}
