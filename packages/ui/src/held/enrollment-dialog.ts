import * as screen from '../enrollment/enrollment-dialog.tsx';
import { withLanguageBoundary } from './held.tsx';

export const EnrollmentDialog = /* @__PURE__ */ withLanguageBoundary(screen.EnrollmentDialog);
