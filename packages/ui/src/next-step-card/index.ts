import * as screenParts from '../primitives/screen/screen.tsx';
import { withLanguageBoundary, withParts } from '../provider/with-language-boundary.tsx';
import * as parts from './next-step-card.parts.tsx';
import * as card from './next-step-card.tsx';
import * as view from './next-step-card.view.tsx';

/** A card with a next step, with its parts for a layout of your own in `layout`. */
export const NextStepCard = /* @__PURE__ */ withParts(card.NextStepCard, {
  Header: screenParts.ScreenHeader,
  Icon: parts.NextStepIcon,
  Title: parts.NextStepTitle,
  Body: parts.NextStepBody,
  Problem: parts.NextStepProblem,
  Actions: screenParts.ScreenActions,
  Accept: parts.NextStepAccept,
  Dismiss: parts.NextStepDismiss,
  Never: parts.NextStepNever,
});

/** A card with a next step, rendered from its state alone. */
export const NextStepCardView = /* @__PURE__ */ withLanguageBoundary(view.NextStepCardView);
