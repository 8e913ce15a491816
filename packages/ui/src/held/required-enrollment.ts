import * as screen from '../gate/required-enrollment.tsx';
import * as bones from '../parts/screen.tsx';
import * as parts from '../gate/required-enrollment.parts.tsx';
import { withParts } from './held.tsx';

/** The gate, ready-made; and its parts, for an arrangement of your own in `gate`. */
export const RequiredEnrollment = /* @__PURE__ */ withParts(screen.RequiredEnrollment, {
  Request: parts.RequiredEnrollmentRequest,
  Header: bones.ScreenHeader,
  Icon: parts.RequiredEnrollmentIcon,
  Title: parts.RequiredEnrollmentTitle,
  Body: parts.RequiredEnrollmentBody,
  Deadline: parts.RequiredEnrollmentDeadline,
  Saved: parts.RequiredEnrollmentSaved,
  Actions: bones.ScreenActions,
  SetUp: parts.RequiredEnrollmentSetUp,
  Leave: parts.RequiredEnrollmentLeave,
});
