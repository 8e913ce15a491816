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
