/** The Chromium that runs the stories and takes the screenshots. */
export const chromiumPath: string = process.env['KAIROS_CHROMIUM'] ?? '/usr/bin/chromium';

/** Its command line. */
export const chromiumArgs: readonly string[] = [
  // Chromium refuses its own sandbox to root, as in a container.
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
