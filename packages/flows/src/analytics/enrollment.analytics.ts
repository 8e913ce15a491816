import type { EnrollmentEvent, EnrollmentState } from '../enrollment.flow.ts';
import type { Observer } from './kairos-event.ts';

/** The analytics events of an enrollment. */
export const enrollmentObserver: Observer<EnrollmentState, EnrollmentEvent> = {
  onTransition(before, event, after) {
    if (before === after) return [];
    if (after.step === 'problem') return [{ type: 'enrollment.blocked', trouble: after.failure }];
    if (after.step === 'reauthenticating')
      return [{ type: 'enrollment.reauthenticating', factorType: after.factorType }];
    if (event.type === 'enrollment-started' && after.step === 'proving')
      return [{ type: 'enrollment.started', factorType: after.enrollment.type }];
    if (before.step !== 'checking') return [];
    const factorType = before.enrollment.type;
    if (event.type === 'verified') return [{ type: 'enrollment.completed', factorType }];
    const failure =
      event.type === 'refused' ? event.problem : event.type === 'ceremony-failed' ? event.failure : undefined;
    return failure ? [{ type: 'enrollment.failed', factorType, trouble: failure }] : [];
  },
  onLeave(state) {
    // The factor is enrolled, so closing the screen abandons nothing.
    if (state.step === 'showing-recovery-codes' || state.step === 'adding-another' || state.step === 'done')
      return [];
    const factorType =
      'enrollment' in state ? state.enrollment.type : 'factorType' in state ? state.factorType : undefined;
    return [{ type: 'enrollment.abandoned', step: state.step, ...(factorType ? { factorType } : {}) }];
  },
};
