import type { Copy } from '@kairos-mfa/copy';
import type { ComponentType } from 'react';
import type { Failure } from '../shared/flow-types.ts';
import type { IconProps } from '../primitives/icons.tsx';

/** What a factor's views are given, whether it is being set up or asked for. */
export interface FactorViewProps {
  /** The server's options, in the shape of this factor's contract. */
  options: Record<string, unknown>;
  /** The proof is on its way; nothing can be handed in twice. */
  checking: boolean;
  /** Another code is on its way. */
  resending: boolean;
  failure?: Failure | undefined;
  /** Seconds until another code can be sent, with `rate_limited`. */
  retryAfter?: number | undefined;
  /** Wrong codes until the server asks for a pause; only where it said so. */
  attemptsLeft?: number | undefined;
  verify: (proof: Record<string, unknown>, name?: string) => void;
  /** Runs the browser's ceremony; call it inside the click. */
  runCeremony: () => void;
  /** Sends another code, for factors whose codes are sent. */
  resend: () => void;
}

/** Setting the factor up; `back` leads to the choice of factors. */
export type EnrollViewProps = FactorViewProps & { back: () => void };

/** Everything the kit shows of one factor. Its words stand in `copy` under `factor.<type>.…`. */
export interface FactorView {
  /** Its sign in lists; a plain lock, where it has none. */
  Icon?: ComponentType<IconProps>;
  /** Not there for a factor that nobody sets up by hand. */
  Enroll?: ComponentType<EnrollViewProps>;
  Challenge: ComponentType<FactorViewProps>;
  /** The words above the proof. Without it, `Challenge` brings a title of its own, and the kit shows none. */
  challengeHeading?: (copy: Copy, options: FactorViewProps['options']) => ChallengeHeading;
}

/** What a challenge asks, above the proof. */
export interface ChallengeHeading {
  title: string;
  body: string;
}

/** A view of a host's own factor, with its words: `factor.<type>.name`, `.reason` and whatever its screens say. */
export interface CustomFactorView extends FactorView {
  type: string;
  copy: Readonly<Record<`factor.${string}`, string>>;
}

/** Views by factor type; a host adds its own beside ours. */
export type FactorViews = Readonly<Record<string, FactorView | undefined>>;
