/** What a step-up needs once it is requested. */
export { createStepUpRunner } from './run-step-up.ts';
export { createStepUpQueue } from './step-up-queue.ts';
