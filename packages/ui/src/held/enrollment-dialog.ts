import * as screen from '../enrollment/enrollment-dialog.tsx';
import { held } from './held.tsx';

export const EnrollmentDialog = /* @__PURE__ */ held(screen.EnrollmentDialog);
