import * as screen from '../gate/required-enrollment.view.tsx';
import { withLanguageBoundary } from './held.tsx';

export const RequiredEnrollmentView = /* @__PURE__ */ withLanguageBoundary(screen.RequiredEnrollmentView);
