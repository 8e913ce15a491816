/** Where well-known edges write the country of a request. */
export const edgeCountryHeaders = {
  cloudflare: 'cf-ipcountry',
  vercel: 'x-vercel-ip-country',
  cloudfront: 'cloudfront-viewer-country',
} as const;

/**
 * The country (ISO 3166-1, e.g. `DE`) that the edge in front wrote into this header; for a `SessionResolver` of one's own.
 * Name a header only where every request passes an edge that overwrites it: elsewhere a browser could write it. Undefined
 * where the edge does not know.
 */
export function edgeCountry(request: Request, header: string): string | undefined {
  const said = request.headers.get(header)?.trim().toUpperCase() ?? '';
  // XX: unknown. T1: Tor, which is a place of its own, and no country.
  return /^([A-Z]{2}|T1)$/.test(said) && said !== 'XX' ? said : undefined;
}
