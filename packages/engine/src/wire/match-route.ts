import { type RouteName, routes } from '@kairos-mfa/protocol';

/** The route a request names, with the parameters of its path. */
export interface RouteMatch {
  readonly route: RouteName;
  readonly params: Readonly<Record<string, string>>;
}

interface Pattern {
  readonly route: RouteName;
  readonly method: string;
  readonly segments: readonly string[];
}

const patterns: readonly Pattern[] = Object.entries(routes).map(([route, { method, path }]) => ({
  // SAFETY: the keys of the route table are its names.
  route: route as RouteName,
  method,
  segments: path.slice(1).split('/'),
}));

/** Finds the route of a path below the base path. Undefined for anything that the table does not have. */
export function matchRoute(method: string, path: string): RouteMatch | undefined {
  const segments = path.slice(1).split('/');
  for (const pattern of patterns) {
    if (pattern.method !== method || pattern.segments.length !== segments.length) continue;
    const params = matchSegments(pattern.segments, segments);
    if (params) return { route: pattern.route, params };
  }
  return undefined;
}

function matchSegments(
  pattern: readonly string[],
  segments: readonly string[],
): Record<string, string> | undefined {
  const params: Record<string, string> = {};
  for (const [index, expected] of pattern.entries()) {
    const segment = segments[index] ?? '';
    if (!expected.startsWith(':')) {
      if (expected !== segment) return undefined;
      continue;
    }
    const value = decode(segment);
    if (value === undefined || value === '' || value.length > 256 || value.includes('\0')) return undefined;
    params[expected.slice(1)] = value;
  }
  return params;
}

function decode(segment: string): string | undefined {
  try {
    return decodeURIComponent(segment);
  } catch {
    return undefined;
  }
}
