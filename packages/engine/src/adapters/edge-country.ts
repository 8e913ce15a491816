import { normalizeCountry } from '@kairos-mfa/protocol';

/** The headers in which well-known edges send the country of a request. */
export const edgeCountryHeaders = {
  cloudflare: 'cf-ipcountry',
  vercel: 'x-vercel-ip-country',
  cloudfront: 'cloudfront-viewer-country',
} as const;

/**
 * The country (ISO 3166-1, e.g. `DE`, or `T1` for Tor) that the edge wrote into this header; for your own `SessionResolver`.
 * Name a header only where every request passes an edge that overwrites it: elsewhere a browser could set it. Undefined
 * if the edge does not know the country.
 */
export function edgeCountry(request: Request, header: string): string | undefined {
  return normalizeCountry(request.headers.get(header)?.trim() ?? '');
}
