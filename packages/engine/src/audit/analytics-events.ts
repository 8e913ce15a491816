import type { AuditEventType } from '@kairos-mfa/protocol';
import { sha256Bytes } from '../secrets/sha256.ts';
import type { AuditBatch, SealedAuditEvent } from './audit-sink.ts';

/** The audit events that a tool for analytics gets, with the details that go along. Everything else stays here. */
const allowed: Partial<Record<AuditEventType, readonly string[]>> = {
  'mfa.prompt_shown': ['promptId', 'kind', 'moment', 'variant', 'surface'],
  'mfa.prompt_exposed': ['promptId'],
  'mfa.prompt_answered': ['promptId', 'response', 'reason'],
  'mfa.enrollment_started': ['factor'],
  'mfa.enrollment_abandoned': ['factor'],
  'mfa.factor_enrolled': ['factor'],
  'mfa.factor_removed': ['factor'],
  'mfa.next_step_shown': ['step', 'channel'],
  'mfa.next_step_answered': ['step', 'response'],
  'mfa.reminder_sent': [],
};

/** One event for analytics. */
export interface AnalyticsEvent {
  /** The same whenever the same row is delivered again, and different in every installation. */
  readonly id: string;
  readonly event: AuditEventType;
  /** ISO 8601. */
  readonly at: string;
  /** A pseudonym; erasing the person deletes what connects it with them. */
  readonly person: string;
  readonly properties: Readonly<Record<string, string | number | boolean>>;
}

/** The events of a batch that may leave, in their order. */
export function analyticsEvents({ events }: AuditBatch): AnalyticsEvent[] {
  return events.flatMap((event) => {
    const names = Object.hasOwn(allowed, event.type) ? allowed[event.type] : undefined;
    // What the host or the server did is no act of a person.
    if (!names || event.identityId === 'host') return [];
    return [
      {
        id: `kairos-${event.identityId}-${event.id}`,
        event: event.type,
        at: event.at,
        person: event.identityId,
        properties: propertiesOf(event, names),
      },
    ];
  });
}

function propertiesOf(
  { details }: SealedAuditEvent,
  names: readonly string[],
): Record<string, string | number | boolean> {
  return Object.fromEntries(
    names.flatMap((name) => {
      const value = Object.hasOwn(details, name) ? details[name] : null;
      return value === null || value === undefined ? [] : [[name, value] as const];
    }),
  );
}

/** A UUID of version 8 (RFC 9562) from the hash of an id, for tools that take nothing else. */
export async function uuidOf(id: string): Promise<string> {
  const bytes = [...(await sha256Bytes(id))].slice(0, 16);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x80;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = bytes.map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}

/** Posts JSON; any 2xx accepts it. A redirect could send it to somebody else, so it is refused. */
export async function postEvents(
  name: string,
  {
    url,
    body,
    headers = {},
  }: { readonly url: string; readonly body: object; readonly headers?: Record<string, string> },
  signal: AbortSignal,
): Promise<void> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { ...headers, 'content-type': 'application/json' },
    body: JSON.stringify(body),
    signal,
    redirect: 'error',
  });
  await response.body?.cancel();
  if (!response.ok) throw new Error(`${name} answered ${response.status}.`);
}
