'use client';

import type { RecoveryCodesHook } from '@kairos-mfa/react';
import type { RefObject } from 'react';
import type { RecoveryCodesState } from '../shared/flow-types.ts';
import { createPartContext } from '../primitives/part-context.ts';

/** A real act that keeps the codes. */
export type SaveMethod = NonNullable<Extract<RecoveryCodesState, { step: 'showing' }>['saved']>;

/** What this browser would not do with the codes. */
export type UnavailableReason = 'copy' | 'download' | 'print';

/** What the parts around a set of codes work with. */
export interface RecoveryCodesPart extends Pick<RecoveryCodesHook, 'typeBack' | 'acknowledge' | 'leave'> {
  codes: readonly string[];
  /** The last act that kept them; until then they are on this screen and nowhere else. */
  savedAs: SaveMethod | undefined;
  isUsed: (how: SaveMethod) => boolean;
  isChecking: boolean;
  problem: Extract<RecoveryCodesState, { step: 'showing' }>['problem'];
  /** The celebration stands above, so the title is one level below it. */
  hasBanner: boolean;
  /** Until something else keeps them. */
  unavailable: UnavailableReason | undefined;
  /** Where the codes stand, to be selected. */
  list: RefObject<HTMLUListElement | null>;
  copied: () => void;
  cannotCopy: () => void;
  download: () => void;
  print: () => void;
}

const [context, usePart] = createPartContext<RecoveryCodesPart>('RecoveryCodes');
export const RecoveryCodesContext: typeof context = context;
/** The set of codes around a part. */
export const useRecoveryCodesPart: typeof usePart = usePart;
