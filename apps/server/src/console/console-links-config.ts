/** Where links to the console open: on this machine, anywhere, or nowhere. */
export const consoleLinkPlaces = ['loopback', 'anywhere', 'off'] as const;

/** Whether and where links open the console. */
export interface ConsoleLinksConfig {
  /** `off` wherever people sign in to the console with a session of the host. */
  readonly open: (typeof consoleLinkPlaces)[number];
  /** Why they are off, for who is refused. */
  readonly offBecause?: 'KAIROS_CONSOLE_TOKEN_URL' | 'KAIROS_CONSOLE_LINKS' | undefined;
  /** The origins of the console, e.g. `http://localhost:4600`; they may call besides those of the server. */
  readonly origins: readonly string[];
}
