import * as screen from '../enrollment/enrollment.view.tsx';
import { withLanguageBoundary } from './held.tsx';

export const EnrollmentView = /* @__PURE__ */ withLanguageBoundary(screen.EnrollmentView);
