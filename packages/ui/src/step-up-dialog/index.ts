import { withLanguageBoundary, withParts } from '../provider/with-language-boundary.tsx';
import * as approval from './approval.parts.tsx';
import * as parts from './step-up-dialog.parts.tsx';
import * as screen from './step-up-dialog.tsx';
import * as view from './step-up-dialog.view.tsx';

/** The step-up dialog, with its parts for a layout of your own. */
export const StepUpDialog = /* @__PURE__ */ withParts(screen.StepUpDialog, {
  Request: parts.StepUpRequest,
  Label: approval.ApprovalLabel,
  ActionName: approval.ApprovalActionName,
  Amount: approval.ApprovalAmount,
  Facts: approval.ApprovalFacts,
  Effect: approval.ApprovalEffect,
  Note: approval.ApprovalNote,
  Challenge: parts.StepUpChallenge,
  Header: parts.StepUpHeader,
  Title: parts.StepUpTitle,
  Body: parts.StepUpBody,
  Actions: parts.StepUpActions,
  Approve: parts.StepUpApprove,
  Cancel: parts.StepUpCancel,
});

/** The step-up dialog, rendered from its state alone. */
export const StepUpDialogView = /* @__PURE__ */ withLanguageBoundary(view.StepUpDialogView);
