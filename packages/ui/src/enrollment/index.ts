import * as screenParts from '../primitives/screen/screen.tsx';
import { withLanguageBoundary, withParts } from '../provider/with-language-boundary.tsx';
import * as dialog from './enrollment-dialog.tsx';
import * as parts from './enrollment.parts.tsx';
import * as screen from './enrollment.tsx';
import * as view from './enrollment.view.tsx';

/** The enrollment, with the parts of its first screen for a layout of your own. */
export const Enrollment = /* @__PURE__ */ withParts(screen.Enrollment, {
  Header: screenParts.ScreenHeader,
  Title: parts.EnrollmentTitle,
  Body: parts.EnrollmentBody,
  Problem: parts.EnrollmentProblem,
  Picker: parts.EnrollmentPicker,
  Actions: screenParts.ScreenActions,
  Continue: parts.EnrollmentContinue,
  Leave: parts.EnrollmentLeave,
});

/** The enrollment in a dialog. */
export const EnrollmentDialog = /* @__PURE__ */ withLanguageBoundary(dialog.EnrollmentDialog);

/** The enrollment, rendered from its state alone. */
export const EnrollmentView = /* @__PURE__ */ withLanguageBoundary(view.EnrollmentView);
