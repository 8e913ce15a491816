import type { RouteName } from '@kairos-mfa/protocol';
import { bodies, queries } from '@kairos-mfa/protocol/schemas';
import { ok, problem, type Result } from '../result.ts';

/** Parses the body of a request by the schema of its route. */
export function parseBody(route: RouteName, value: unknown): Result<unknown> {
  const schema = route in bodies ? bodies[route as keyof typeof bodies] : undefined;
  if (!schema) return isEmptyObject(value) ? ok(undefined) : problem('invalid_format');
  const parsed = schema.safeParse(value);
  return parsed.success
    ? ok(parsed.data)
    : problem('invalid_format', { detail: issuePlaces(parsed.error.issues) });
}

/** Parses the query of a request by the schema of its route. */
export function parseQuery(route: RouteName, searchParams: URLSearchParams): Result<unknown> {
  const names = [...searchParams.keys()];
  if (new Set(names).size !== names.length) return problem('invalid_format');
  const schema = route in queries ? queries[route as keyof typeof queries] : undefined;
  if (!schema) return names.length === 0 ? ok(undefined) : problem('invalid_format');
  if ([...searchParams.values()].some((value) => value.includes('\0'))) return problem('invalid_format');
  const parsed = schema.safeParse(Object.fromEntries(searchParams));
  return parsed.success
    ? ok(parsed.data)
    : problem('invalid_format', { detail: issuePlaces(parsed.error.issues) });
}

function isEmptyObject(value: unknown): boolean {
  return (
    typeof value === 'object' && value !== null && !Array.isArray(value) && Object.keys(value).length === 0
  );
}

interface Issue {
  readonly code: string;
  readonly path: readonly PropertyKey[];
  readonly message: string;
}

// The field that is invalid, never its value: a detail must not contain a code (R12). Only messages of our own schemas are quoted.
function issuePlaces(issues: readonly Issue[]): string {
  const places = new Set(
    issues.map(({ code, path, message }) => {
      const place = path.length === 0 ? 'the whole' : path.map(String).join('.');
      return code === 'custom' ? `${place} (${message})` : place;
    }),
  );
  return `Wrong or unknown: ${[...places].join(', ')}.`.slice(0, 300);
}
