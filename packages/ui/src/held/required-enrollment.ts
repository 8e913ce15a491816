import * as screen from '../gate/required-enrollment.tsx';
import * as bones from '../parts/screen.tsx';
import * as parts from '../gate/required-enrollment.parts.tsx';
import { compound } from './held.tsx';

/** The gate, ready-made; and its parts, for an arrangement of your own in `gate`. */
export const RequiredEnrollment = /* @__PURE__ */ compound(screen.RequiredEnrollment, {
  Request: parts.GateRequest,
  Header: bones.ScreenHeader,
  Icon: parts.GateIcon,
  Title: parts.GateTitle,
  Body: parts.GateBody,
  Deadline: parts.GateDeadline,
  Saved: parts.GateSaved,
  Actions: bones.ScreenActions,
  SetUp: parts.GateSetUp,
  Leave: parts.GateLeave,
});
