export { guardFetch } from './fetch.ts';

type RouteHandler = (request: Request) => Promise<Response>;

/** Mounts the engine in the App Router: `export const { GET, POST, PUT, PATCH, DELETE } = routeHandlers(engine)` in `app/mfa/v1/[...path]/route.ts`. */
export function routeHandlers(engine: {
  handler: RouteHandler;
}): Record<'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE' | 'OPTIONS', RouteHandler> {
  const handle: RouteHandler = (request) => engine.handler(request);
  return { GET: handle, POST: handle, PUT: handle, PATCH: handle, DELETE: handle, OPTIONS: handle };
}
