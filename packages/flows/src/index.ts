/** Every Kairos screen as a pure reducer: `(state, event) → [state, ...effects]`. */
export * from './challenge.flow.ts';
export type * from './define-flow.ts';
export * from './enrollment.flow.ts';
export * from './prompt.flow.ts';
export * from './recovery-codes.flow.ts';
export * from './security-advice.ts';
export * from './security.flow.ts';
export * from './step-up.flow.ts';
export type * from './trouble.ts';
export { challengeObserver } from './events/challenge.events.ts';
export { enrollmentObserver } from './events/enrollment.events.ts';
export type { KairosEvent, Observer } from './events/kairos-event.ts';
export { promptObserver } from './events/prompt.events.ts';
export { recoveryCodesObserver } from './events/recovery-codes.events.ts';
export { securityObserver } from './events/security.events.ts';
export { stepUpObserver } from './events/step-up.events.ts';
