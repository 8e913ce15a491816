import type { RecoveryCodesEvent, RecoveryCodesState } from '../recovery-codes.flow.ts';
import type { Observer } from './kairos-event.ts';

/** The analytics events of one set of recovery codes. */
export const recoveryCodesObserver: Observer<RecoveryCodesState, RecoveryCodesEvent> = {
  onTransition(before, event, after) {
    if (before === after) return [];
    if (event.type === 'saved') return [{ type: 'recovery_codes.saved', how: event.how }];
    if (after.step === 'skipped') return [{ type: 'recovery_codes.left' }];
    return after.step === 'acknowledged' && before.step === 'acknowledging'
      ? [{ type: 'recovery_codes.kept', how: before.evidence }]
      : [];
  },
};
