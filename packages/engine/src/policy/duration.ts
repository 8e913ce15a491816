import { milliseconds } from '@kairos-mfa/protocol';

export { milliseconds };

/** The instant that lies this far after another one. */
export function after(instant: Date, duration: string): Date {
  return new Date(instant.getTime() + milliseconds(duration));
}

/** The instant that lies this far before another one. */
export function before(instant: Date, duration: string): Date {
  return new Date(instant.getTime() - milliseconds(duration));
}
