import * as screen from '../enrollment/enrollment.tsx';
import * as bones from '../parts/screen.tsx';
import * as parts from '../enrollment/enrollment.parts.tsx';
import { withParts } from './held.tsx';

/** Set-up, ready-made; and the parts of its first screen, for an arrangement of your own inside it. */
export const Enrollment = /* @__PURE__ */ withParts(screen.Enrollment, {
  Header: bones.ScreenHeader,
  Title: parts.EnrollmentTitle,
  Body: parts.EnrollmentBody,
  Problem: parts.EnrollmentProblem,
  Picker: parts.EnrollmentPicker,
  Actions: bones.ScreenActions,
  Continue: parts.EnrollmentContinue,
  Leave: parts.EnrollmentLeave,
});
