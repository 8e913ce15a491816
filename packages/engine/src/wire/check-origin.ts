/** Whether an `Origin` that was sent is one of ours; nothing was sent by most callers that are no browser. */
export function originAllowed(request: Request, origins: readonly string[]): boolean {
  const origin = request.headers.get('origin');
  return origin === null || origins.includes(origin);
}

/** With a cookie, which travels by itself, an unsafe request must also show that it comes from our own pages (R50). */
export function cookieRequestAllowed(request: Request, origins: readonly string[]): boolean {
  if (request.method === 'GET' || request.method === 'HEAD') return true;
  const origin = request.headers.get('origin');
  if (origin !== null) return origins.includes(origin);
  return request.headers.get('sec-fetch-site') === 'same-origin';
}
