import * as screenParts from '../primitives/screen/screen.tsx';
import { withLanguageBoundary, withParts } from '../provider/with-language-boundary.tsx';
import * as parts from './required-enrollment.parts.tsx';
import * as screen from './required-enrollment.tsx';
import * as view from './required-enrollment.view.tsx';

/** The required enrollment, with its parts for a layout of your own in `layout`. */
export const RequiredEnrollment = /* @__PURE__ */ withParts(screen.RequiredEnrollment, {
  Request: parts.RequiredEnrollmentRequest,
  Header: screenParts.ScreenHeader,
  Icon: parts.RequiredEnrollmentIcon,
  Title: parts.RequiredEnrollmentTitle,
  Body: parts.RequiredEnrollmentBody,
  Steps: parts.RequiredEnrollmentSteps,
  Deadline: parts.RequiredEnrollmentDeadline,
  Saved: parts.RequiredEnrollmentSaved,
  Actions: screenParts.ScreenActions,
  SetUp: parts.RequiredEnrollmentSetUp,
  Leave: parts.RequiredEnrollmentLeave,
});

/** The required enrollment, rendered from its state alone. */
export const RequiredEnrollmentView = /* @__PURE__ */ withLanguageBoundary(view.RequiredEnrollmentView);
