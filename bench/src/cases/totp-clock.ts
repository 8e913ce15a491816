import { totpCode } from '@kairos-mfa/testkit';

/** An authenticator app; a code of it works once, and only if it is later than the last one (RFC 6238 §5.2). */
export interface AuthenticatorApp {
  readonly secret: string;
  lastStep: number;
}

const stepMs = 30_000;
const currentStep = (): number => Math.floor(Date.now() / stepMs);

/** The code of now. */
export function nextCode(app: AuthenticatorApp): string {
  app.lastStep = currentStep();
  return totpCode(app.secret, new Date(app.lastStep * stepMs));
}

/** Waits until each app shows a code that was not used yet. */
export async function waitForCodes(apps: readonly AuthenticatorApp[]): Promise<void> {
  const lastStep = apps.reduce((last, app) => Math.max(last, app.lastStep), 0);
  while (currentStep() <= lastStep)
    await new Promise((resolve) => setTimeout(resolve, (lastStep + 1) * stepMs - Date.now() + 5));
}
