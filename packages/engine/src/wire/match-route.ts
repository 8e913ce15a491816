import { type RouteName, routes } from '@kairos-mfa/protocol';
import { addRoute, createRouter, findRoute } from 'rou3';

/** The route of a request, with the parameters of its path. */
export interface RouteMatch {
  readonly route: RouteName;
  readonly params: Readonly<Record<string, string>>;
}

const router = createRouter<RouteName>();
for (const [route, { method, path }] of Object.entries(routes))
  // SAFETY: the keys of the route table are its names.
  addRoute(router, method, path, route as RouteName);

/** Finds the route of a path below the base path. Undefined if there is none. */
export function matchRoute(method: string, path: string): RouteMatch | undefined {
  // A trailing slash is refused: the router would accept `/factors/` as `/factors`.
  const found = path.endsWith('/') ? undefined : findRoute(router, method, path);
  if (!found) return undefined;
  const params: Record<string, string> = {};
  for (const [name, segment] of Object.entries(found.params ?? {})) {
    const value = decode(segment);
    if (value === undefined || value.length > 256 || value.includes('\0')) return undefined;
    params[name] = value;
  }
  return { route: found.data, params };
}

function decode(segment: string): string | undefined {
  try {
    return decodeURIComponent(segment);
  } catch {
    return undefined;
  }
}
