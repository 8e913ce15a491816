/** Whether the `Origin` header, if there is one, is allowed; most callers other than browsers send none. */
export function originAllowed(request: Request, origins: readonly string[]): boolean {
  const origin = request.headers.get('origin');
  return origin === null || origins.includes(origin);
}

/** Browsers send cookies automatically, so an unsafe request with one must also show that it comes from an allowed page (R50). */
export function cookieRequestAllowed(request: Request, origins: readonly string[]): boolean {
  if (request.method === 'GET' || request.method === 'HEAD') return true;
  const origin = request.headers.get('origin');
  if (origin !== null) return origins.includes(origin);
  return request.headers.get('sec-fetch-site') === 'same-origin';
}
