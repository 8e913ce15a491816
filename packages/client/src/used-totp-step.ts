/** The `sessionStorage` key; a sign-in right after a set-up is often another document of the same tab. */
const key = 'kairos.totp-step';
/** RFC 6238 §4.1: how long one code is shown, in milliseconds. */
const stepMs = 30_000;

/** For browsers without storage. */
let inMemory: string | null = null;

/** Stores in which time step a code of this factor was accepted: the step, never the code. */
export function recordTotpStep(factorId: string): void {
  inMemory = JSON.stringify({ factorId, step: currentStep() });
  try {
    sessionStorage.setItem(key, inMemory);
    inMemory = null;
  } catch {
    // No storage, e.g. where it is blocked.
  }
}

/**
 * Seconds until the app of this factor shows a code that this browser has not sent yet; 0 if it may show one now. The
 * server accepts each code once (RFC 6238 §5.2), so to send it again would cost an attempt.
 */
export function secondsToNextCode(factorId: string): number {
  const used = read();
  if (used.factorId !== factorId || used.step !== currentStep()) return 0;
  return Math.ceil((stepMs - (Date.now() % stepMs)) / 1_000);
}

/** Calls back every second, for a countdown. Returns a function that stops. */
export function everySecond(onSecond: () => void): () => void {
  const timer = setInterval(onSecond, 1_000);
  return () => clearInterval(timer);
}

function currentStep(): number {
  return Math.floor(Date.now() / stepMs);
}

function read(): { factorId?: unknown; step?: unknown } {
  try {
    const stored: unknown = JSON.parse(inMemory ?? sessionStorage.getItem(key) ?? '{}');
    return typeof stored === 'object' && stored !== null ? stored : {};
  } catch {
    return {};
  }
}
