import { analyticsEvents, postEvents, uuidOf } from './analytics-events.ts';
import type { AuditSink } from './audit-sink.ts';

/** Where events are sent in the form of PostHog. */
export interface PostHogSettings {
  /** The key of the project. */
  readonly apiKey: string;
  /** E.g. `https://eu.i.posthog.com/batch/`. */
  readonly url: string;
}

/**
 * Sends events of prompts and set-ups to `/batch` of PostHog, with the pseudonym of the person as `distinct_id` and without
 * a profile of them. PostHog drops an event with a `uuid` that it has had.
 */
export function postHogAuditSink({ apiKey, url }: PostHogSettings): AuditSink {
  return {
    name: 'posthog',
    async take(batch, signal) {
      const events = await Promise.all(
        analyticsEvents(batch).map(async ({ id, event, at, person, properties }) => ({
          uuid: await uuidOf(id),
          event,
          distinct_id: person,
          timestamp: at,
          properties: { ...properties, $process_person_profile: false, $geoip_disable: true, $lib: 'kairos' },
        })),
      );
      if (events.length > 0)
        await postEvents(
          'PostHog',
          { url, body: { api_key: apiKey, historical_migration: false, batch: events } },
          signal,
        );
    },
  };
}
