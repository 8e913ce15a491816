import { milliseconds } from '@kairos-mfa/protocol';

export { milliseconds };

/** The instant this duration after another one. */
export function after(instant: Date, duration: string): Date {
  return new Date(instant.getTime() + milliseconds(duration));
}

/** The instant this duration before another one. */
export function before(instant: Date, duration: string): Date {
  return new Date(instant.getTime() - milliseconds(duration));
}
