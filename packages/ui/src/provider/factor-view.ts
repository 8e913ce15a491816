import type { Copy } from '@kairos-mfa/copy';
import type { ChallengeHook } from '@kairos-mfa/react';
import type { ComponentType } from 'react';
import type { IconProps } from '../primitives/create-icon.tsx';
import '../words/challenge.words.ts';
import '../words/enrollment.words.ts';

/** Why something did not work: a problem that the server answered with, or a browser ceremony that ended. */
export type Failure = Extract<ChallengeHook['state'], { step: 'problem' }>['failure'];

/** The props of a factor's views, for its enrollment and for its challenge. */
export interface FactorViewProps {
  /** The server's options, in the shape of this factor's contract. */
  options: Record<string, unknown>;
  /** In a challenge: the id of the factor. */
  factorId?: string | undefined;
  /** The server is checking the proof. A second one is ignored meanwhile. */
  checking: boolean;
  /** The server is sending another code. */
  resending: boolean;
  failure?: Failure | undefined;
  /** Seconds until another code can be sent, with `rate_limited`. */
  retryAfter?: number | undefined;
  /** Wrong codes that are left before the factor is locked for a while, when the server reported it. */
  attemptsLeft?: number | undefined;
  verify: (proof: Record<string, unknown>, name?: string) => void;
  /** Runs the browser's ceremony. Call it in the click handler: WebAuthn needs the user activation. */
  runCeremony: () => void;
  /** Sends another code, for factors with `sendsCode`. */
  resend: () => void;
}

/** The props of an enrollment view. `back` returns to the choice of factors. */
export type EnrollViewProps = FactorViewProps & { back: () => void };

/** Everything that the kit shows of one factor. Its wording is in the catalogue under `factor.<type>.…`. */
export interface FactorView {
  /** The icon in lists. Default: a lock. */
  Icon?: ComponentType<IconProps>;
  /** Left out for a factor that people cannot enroll themselves. */
  Enroll?: ComponentType<EnrollViewProps>;
  Challenge: ComponentType<FactorViewProps>;
  /** The heading above the proof. Without it the kit shows none, and `Challenge` renders a title of its own. */
  challengeHeading?: (copy: Copy, options: FactorViewProps['options']) => ChallengeHeading;
  /** Codes are sent to the person, so that the next one has to wait for the server's pause, and the wording says so. */
  sendsCode?: boolean;
  /** `Challenge` says itself that the proof was accepted, as `<CodeForm>` does. Otherwise a screen of the kit replaces it. */
  showsAccepted?: boolean;
  /** The browser runs the ceremony. A browser that does not support one such factor is offered no other one. */
  usesBrowser?: boolean;
}

/** The heading of a challenge, above the proof. */
export interface ChallengeHeading {
  title: string;
  body: string;
}

/** The view of a host's own factor, with its wording: `factor.<type>.name`, `.reason` and the texts of its screens. */
export interface CustomFactorView extends FactorView {
  type: string;
  copy: Readonly<Record<`factor.${string}`, string>>;
}

/** Views by factor type. A host's own views take precedence over those of the kit. */
export type FactorViews = Readonly<Record<string, FactorView | undefined>>;
