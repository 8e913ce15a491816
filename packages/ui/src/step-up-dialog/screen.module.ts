import '../chunks/core.chunk.ts';
import '../chunks/proof.chunk.ts';
/** What a step-up loads once it is requested. */
export {
  ApprovalActionName,
  ApprovalAmount,
  ApprovalEffect,
  ApprovalFacts,
  ApprovalLabel,
  ApprovalNote,
} from './approval.parts.tsx';
export * from './step-up-dialog.parts.tsx';
export { StepUpScreen } from './step-up.screen.tsx';
export { StepUpDialogView } from './step-up-dialog.view.tsx';
