/** Where the server reports; never given a code, a secret or a body. */
export interface KairosServerLog {
  info(message: string): void;
  warn(message: string): void;
  error(message: string, cause?: unknown): void;
}

/** Reports to the console, errors with their cause but without its query parameters. */
export const consoleLog: KairosServerLog = {
  info: (message) => console.info(message),
  warn: (message) => console.warn(message),
  error: (message, cause) => console.error(message, describeCause(cause)),
};

// A database error carries the values of its statement, and those may be personal: only its name and message are told.
function describeCause(cause: unknown): string {
  // The job queue reports plain objects with the fields of an error.
  if (typeof cause === 'object' && cause !== null && !(cause instanceof Error))
    return 'message' in cause ? String(cause.message) : 'unknown error';
  if (!(cause instanceof Error)) return cause === undefined ? '' : String(cause);
  const deeper = cause.cause instanceof Error ? ` (${cause.cause.message})` : '';
  return `${cause.name}: ${cause.message}${deeper}`;
}
