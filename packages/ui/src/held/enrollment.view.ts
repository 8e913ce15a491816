import * as screen from '../enrollment/enrollment.view.tsx';
import { held } from './held.tsx';

export const EnrollmentView = /* @__PURE__ */ held(screen.EnrollmentView);
