/** What the server says of itself in the page; see `console-pages.ts` of the server. */
export interface ConsoleSettings {
  /** Where the routes are, e.g. `/mfa/v1`. */
  readonly basePath: string;
  /** The host's route that answers a `POST` with a session assertion of an administrator; null: one-time links. */
  readonly tokenUrl: string | null;
}

/** Reads the settings from the page. */
export function readSettings(): ConsoleSettings {
  const content = document.querySelector<HTMLMetaElement>('meta[name="kairos-console"]')?.content ?? '';
  // SAFETY: written by the server that serves this page.
  return JSON.parse(content) as ConsoleSettings;
}
