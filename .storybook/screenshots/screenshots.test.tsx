import {
  Celebration,
  ChallengeView,
  EnrollmentView,
  KairosUiProvider,
  MfaPromptView,
  RecoveryCodesView,
  RequiredEnrollmentView,
  SecurityCenterView,
  StepUpDialogView,
} from '@kairos-mfa/ui';
import '@kairos-mfa/ui/fonts.css';
import '@kairos-mfa/ui/styles.css';
import type { ReactElement } from 'react';
import { createRoot } from 'react-dom/client';
import { afterEach, beforeAll, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import '../brands.css';
import {
  challenge,
  challengeVerbs,
  payout,
  totp,
} from '../../packages/ui/src/challenge/challenge.examples.ts';
import { enrollmentVerbs, passkeyEnrollment } from '../../packages/ui/src/enrollment/enrollment.examples.ts';
import { codes, options } from '../../packages/ui/src/factors/factors.examples.ts';
import { promptVerbs, shownPrompt } from '../../packages/ui/src/mfa-prompt/mfa-prompt.examples.ts';
import { ThemedCard } from '../../packages/ui/src/provider/themed-card.tsx';
import { recoveryCodesVerbs } from '../../packages/ui/src/recovery-codes/recovery-codes.examples.ts';
import {
  security,
  securityVerbs,
  today,
} from '../../packages/ui/src/security-center/security-center.examples.ts';
import { devicesHook, preferencesHook } from '../../packages/ui/src/security-center/settings.examples.ts';
import '../preview.css';
import { StorySurface } from '../story-surface.tsx';
import './screenshots.css';

/** The major version of the Chromium that took the screenshots. Update it when you take them again. */
const takenWith = 156;
const currentVersion = Number(/Chrome\/(\d+)/.exec(navigator.userAgent)?.[1]);
/** The same version renders the same pixels, so fewer than the corner of a button may differ. Other versions render text differently. */
const tolerance =
  currentVersion === takenWith ? { allowedMismatchedPixels: 10 } : { allowedMismatchedPixelRatio: 0.015 };

beforeAll(() => {
  if (currentVersion === takenWith) return;
  console.warn(
    `The screenshots were taken with Chromium ${takenWith} and this is Chromium ${currentVersion}: they are compared loosely. ` +
      'If only the edges of letters differ, take them again: see CONTRIBUTING.md.',
  );
});

interface ScreenshotOptions {
  theme?: 'light' | 'dark';
  dir?: 'rtl';
  width?: number;
  /** For a page that is taller than a window. */
  height?: number;
  /** Text twice as large, as a person's own setting. */
  largeText?: true;
  brand?: 'playful' | 'admin';
}

const modalPrompt = shownPrompt();
const prompt = <MfaPromptView {...promptVerbs()} state={{ step: 'offered', prompt: modalPrompt }} />;
const card = (
  <MfaPromptView {...promptVerbs()} state={{ step: 'offered', prompt: shownPrompt({ surface: 'card' }) }} />
);
const factorChoice = (
  <StorySurface name="dialog">
    <EnrollmentView {...enrollmentVerbs()} state={{ step: 'choosing', options }} />
  </StorySurface>
);
const passkeyCancelled = (
  <StorySurface name="dialog">
    <EnrollmentView
      {...enrollmentVerbs()}
      state={{ step: 'proving', options, enrollment: passkeyEnrollment, failure: 'cancelled' }}
    />
  </StorySurface>
);
const recoveryCodes = (
  <StorySurface name="dialog">
    <RecoveryCodesView
      {...recoveryCodesVerbs()}
      state={{ step: 'showing', codes }}
      banner={
        <Celebration>
          <Celebration.Mark reducedMotion />
          <Celebration.Title />
        </Celebration>
      }
    />
  </StorySurface>
);
/** In a column of a host's own. */
const narrowCodes = (
  <div style={{ inlineSize: 240 }}>
    <ThemedCard>
      <RecoveryCodesView {...recoveryCodesVerbs()} state={{ step: 'showing', codes }} />
    </ThemedCard>
  </div>
);
const wrongCode = (
  <StorySurface name="dialog">
    <ChallengeView
      {...challengeVerbs()}
      state={{
        step: 'proving',
        factor: totp,
        options: {},
        challenge,
        failure: 'invalid_code',
        attemptsLeft: 3,
      }}
    />
  </StorySurface>
);
const requiredEnrollment = (
  <RequiredEnrollmentView
    state={{ step: 'overview', security: security({ factors: [], recoveryCodes: null, done: [] }) }}
    workSaved
    add={() => undefined}
    retry={() => undefined}
    onLeave={() => undefined}
  />
);

const signIn = { ...challenge, rememberDays: 30 };
const proof = { step: 'proving', factor: totp, options: {} } as const;
const signInChallenge = (
  <StorySurface name="card">
    <ChallengeView {...challengeVerbs()} state={{ ...proof, challenge: signIn }} leave={() => undefined} />
  </StorySurface>
);
const stepUp = (
  <StepUpDialogView
    state={{
      step: 'challenging',
      request: payout,
      bound: payout,
      challenge: { ...proof, challenge: { ...challenge, ...payout } },
    }}
    challenge={challengeVerbs()}
    cancel={() => undefined}
    confirm={() => undefined}
  />
);
const securityPage = (
  <StorySurface name="settings">
    <SecurityCenterView
      {...securityVerbs()}
      state={{ step: 'overview', security: security() }}
      devices={devicesHook()}
      preferences={preferencesHook()}
      now={today}
    />
  </StorySurface>
);

const screenshots: Record<string, [screen: ReactElement, options: ScreenshotOptions]> = {
  'prompt-light': [prompt, {}],
  'prompt-dark': [prompt, { theme: 'dark' }],
  'prompt-320': [prompt, { width: 320 }],
  'prompt-large-text': [prompt, { largeText: true }],
  'prompt-card-wide': [card, { width: 960 }],
  'prompt-card-playful': [card, { brand: 'playful' }],
  'prompt-card-admin-dark': [card, { brand: 'admin', theme: 'dark' }],
  'factor-choice-light': [factorChoice, {}],
  'factor-choice-rtl': [factorChoice, { dir: 'rtl' }],
  'factor-choice-320': [factorChoice, { width: 320 }],
  'passkey-cancelled': [passkeyCancelled, {}],
  'recovery-codes-light': [recoveryCodes, { width: 700 }],
  'recovery-codes-dark-320': [recoveryCodes, { theme: 'dark', width: 320 }],
  'recovery-codes-240': [narrowCodes, { width: 320, height: 1_200 }],
  'code-refused': [wrongCode, {}],
  'challenge-light': [signInChallenge, {}],
  'step-up-dark-rtl': [stepUp, { theme: 'dark', dir: 'rtl' }],
  'security-center-320': [securityPage, { width: 384, height: 1_700 }],
  'required-enrollment-light': [requiredEnrollment, {}],
  'required-enrollment-dark-large-text': [requiredEnrollment, { theme: 'dark', largeText: true }],
};

let root: ReturnType<typeof createRoot> | undefined;
afterEach(() => {
  root?.unmount();
  document.documentElement.removeAttribute('style');
});

test.each(Object.entries(screenshots))('%s looks the same as before', async (name, [screen, options]) => {
  const { theme = 'light', dir = 'ltr', width = 560, height = 900, largeText, brand = 'kairos' } = options;
  await page.viewport(width, largeText ? 1_300 : height);
  const html = document.documentElement;
  Object.assign(html.dataset, { kairosTheme: theme, brand });
  html.dir = dir;
  html.style.fontSize = largeText ? '200%' : '';
  const container = document.body.appendChild(document.createElement('main'));
  root = createRoot(container);
  root.render(<KairosUiProvider dir={dir}>{screen}</KairosUiProvider>);
  await expect
    .poll(() => document.querySelector<HTMLElement>('[data-slot="dialog"], [data-slot="card"]'))
    .not.toBeNull();
  const surface = document.querySelector<HTMLElement>('[data-slot="dialog"], [data-slot="card"]');
  if (!surface) throw new Error('No dialog and no card was rendered.');
  await document.fonts.ready;
  await expect
    .element(page.elementLocator(surface))
    .toMatchScreenshot(name, { comparatorName: 'pixelmatch', comparatorOptions: tolerance });
  container.remove();
});
