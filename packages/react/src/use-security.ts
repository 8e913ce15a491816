'use client';

import { createSecurityRunner } from '@kairos-mfa/client/internal/run-security';
import type { KairosEvent, SecurityEvent, SecurityState } from '@kairos-mfa/flows';
import { useEvents } from './use-events.ts';
import { useFlow, type Dispatch } from './use-flow.ts';
import { useKairos } from './use-kairos.ts';

/** The security page: its state and its verbs. */
export interface SecurityHook {
  state: SecurityState;
  /** Opens the name of a factor for editing; `saveName` ends it. */
  rename: (factorId: string) => void;
  /** Saves the name; an empty or unchanged one changes nothing. */
  saveName: (name: string) => void;
  /** Opens the confirmation; `confirm` removes the factor, after a step-up where the server requires one. */
  remove: (factorId: string) => void;
  /** Requests new recovery codes. Opens a confirmation first where there are working codes. */
  regenerate: () => void;
  /** Confirms the removal or the regeneration that is open. */
  confirm: () => void;
  /** Opens the enrollment, of one factor type or with the picker. */
  add: (factorType?: string) => void;
  /** Report that the enrollment is done. */
  factorAdded: () => void;
  /** Opens a challenge, to check that a factor still works. */
  checkFactor: () => void;
  /** Report that the challenge was passed. */
  factorChecked: () => void;
  /** Report that the new codes are saved and acknowledged. */
  codesAcknowledged: () => void;
  /** Report that the person left the new codes unsaved. */
  codesSkipped: () => void;
  /** Back to the page; nothing is changed. */
  back: () => void;
  /** Loads the page again, after a problem. */
  retry: () => void;
}

/** Events of other screens after which the page is out of date. */
const changes: ReadonlySet<KairosEvent['type']> = new Set([
  'enrollment.completed',
  'recovery_codes.kept',
  'recovery_codes.used',
  'security.changed',
]);

/** The verbs of the security page over the `dispatch` of its flow. */
export function createSecurityVerbs(dispatch: Dispatch<SecurityEvent>): Omit<SecurityHook, 'state'> {
  return {
    rename: (factorId) => dispatch({ type: 'rename-requested', factorId }),
    saveName: (name) => dispatch({ type: 'save-name-requested', name }),
    remove: (factorId) => dispatch({ type: 'remove-requested', factorId }),
    regenerate: () => dispatch({ type: 'regenerate-requested' }),
    confirm: () => dispatch({ type: 'confirm-requested' }),
    add: (factorType) => dispatch({ type: 'add-requested', ...(factorType ? { factorType } : {}) }),
    factorAdded: () => dispatch({ type: 'factor-added' }),
    checkFactor: () => dispatch({ type: 'check-factor-requested' }),
    factorChecked: () => dispatch({ type: 'factor-checked' }),
    codesAcknowledged: () => dispatch({ type: 'codes-acknowledged' }),
    codesSkipped: () => dispatch({ type: 'codes-skipped' }),
    back: () => dispatch({ type: 'back-requested' }),
    retry: () => dispatch({ type: 'retry-requested' }),
  };
}

/** The person's factors, options, recovery codes and score, and the verbs to change them. The step-up dialog asks for proofs. */
export function useSecurity(): SecurityHook {
  const { client } = useKairos();
  const [hook, dispatch] = useFlow('security', () => createSecurityRunner(client), createSecurityVerbs);
  useEvents(({ type }) => {
    if (changes.has(type)) dispatch({ type: 'changed-elsewhere' });
  });
  return hook;
}
