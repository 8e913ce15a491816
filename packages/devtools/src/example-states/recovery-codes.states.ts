import type { RecoveryCodesState } from '@kairos-mfa/react';
import type { Examples } from './examples.ts';
import { codes } from './factors.ts';

/** The states of recovery codes that are shown. */
export const recoveryCodesStates: Examples<RecoveryCodesState> = {
  showing: {
    showing: { step: 'showing', codes },
    'showing, copied': { step: 'showing', codes, saved: 'copied' },
  },
  'typing-back': {
    'typing one back': { step: 'typing-back', codes },
    'typing one back, wrong': { step: 'typing-back', codes, problem: 'invalid_code' },
  },
  'leave-warning': { 'warning before leaving': { step: 'leave-warning', codes } },
  acknowledging: { saving: { step: 'acknowledging', codes, evidence: 'copied' } },
  acknowledged: { saved: { step: 'acknowledged' } },
  skipped: { skipped: { step: 'skipped' } },
};
