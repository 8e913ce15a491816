import { analyticsEvents, postEvents } from './analytics-events.ts';
import type { AuditSink } from './audit-sink.ts';

/** Where events are sent in the form of Segment. */
export interface SegmentSettings {
  readonly writeKey: string;
  /** Default: Segment in the United States. Other tools take the same form. */
  readonly url?: string | undefined;
}

const usualUrl = 'https://api.segment.io/v1/batch';

/**
 * Sends events of prompts and set-ups as `track` calls of Segment's HTTP API, version 1, with the pseudonym of the person as
 * `anonymousId`. Segment drops a `messageId` that it has had.
 */
export function segmentAuditSink({ writeKey, url = usualUrl }: SegmentSettings): AuditSink {
  // Basic authentication: the key is the name, without a password.
  const headers = { authorization: `Basic ${btoa(`${writeKey}:`)}` };
  return {
    name: 'segment',
    async take(batch, signal) {
      const events = analyticsEvents(batch).map(({ id, event, at, person, properties }) => ({
        type: 'track',
        messageId: id,
        anonymousId: person,
        event,
        timestamp: at,
        properties,
        // The address of this server is nobody's.
        context: { ip: '0.0.0.0', library: { name: 'kairos', version: '1' } },
      }));
      if (events.length > 0) await postEvents('Segment', { url, headers, body: { batch: events } }, signal);
    },
  };
}
