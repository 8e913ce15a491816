'use client';

import type { RecoveryCodesHook } from '@kairos-mfa/react';
import type { RefObject } from 'react';
import { createPartContext } from '../primitives/create-part-context.ts';
import type { RecoveryCodesState } from '../shared/flow-types.ts';

/** How the codes were saved. */
export type SaveMethod = NonNullable<Extract<RecoveryCodesState, { step: 'showing' }>['saved']>;

/** What this browser refused to do with the codes. */
export type UnavailableReason = 'copy' | 'download' | 'print';

/** What the parts around a set of codes share. */
export interface RecoveryCodesPart extends Pick<RecoveryCodesHook, 'typeBack' | 'acknowledge' | 'leave'> {
  codes: readonly string[];
  /** How they were saved last; undefined while they are on this screen only. */
  savedAs: SaveMethod | undefined;
  wasSavedBy: (method: SaveMethod) => boolean;
  isChecking: boolean;
  problem: Extract<RecoveryCodesState, { step: 'showing' }>['problem'];
  /** Whether a banner is above them, so that their title is one level lower. */
  hasBanner: boolean;
  /** What the browser refused; cleared once they are saved in another way. */
  unavailable: UnavailableReason | undefined;
  /** The list element, to select its text. */
  list: RefObject<HTMLUListElement | null>;
  /** Continues with another factor; undefined where there is none to add. */
  addAnother: (() => void) | undefined;
  copied: () => void;
  cannotCopy: () => void;
  download: () => void;
  print: () => void;
}

const [context, usePart] = createPartContext<RecoveryCodesPart>('RecoveryCodes');
/** Provided by the recovery codes to their parts. */
export const RecoveryCodesContext: typeof context = context;
/** The set of codes around a part. Throws outside one. */
export const useRecoveryCodesPart: typeof usePart = usePart;
