import * as screen from '../gate/required-enrollment.view.tsx';
import { held } from './held.tsx';

export const RequiredEnrollmentView = /* @__PURE__ */ held(screen.RequiredEnrollmentView);
