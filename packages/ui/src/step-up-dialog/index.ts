import { withParts } from '../provider/with-language-boundary.tsx';
import * as parts from './lazy-parts.ts';
import * as screen from './step-up-dialog.tsx';

/** The step-up dialog, with its parts for a layout of your own. */
export const StepUpDialog = /* @__PURE__ */ withParts(screen.StepUpDialog, {
  Request: parts.StepUpRequest,
  Label: parts.ApprovalLabel,
  ActionName: parts.ApprovalActionName,
  Amount: parts.ApprovalAmount,
  Facts: parts.ApprovalFacts,
  Effect: parts.ApprovalEffect,
  Note: parts.ApprovalNote,
  Challenge: parts.StepUpChallenge,
  Header: parts.StepUpHeader,
  Title: parts.StepUpTitle,
  Body: parts.StepUpBody,
  Actions: parts.StepUpActions,
  Approve: parts.StepUpApprove,
  Cancel: parts.StepUpCancel,
});
