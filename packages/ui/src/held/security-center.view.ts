import * as screen from '../security-center/security-center.view.tsx';
import { withLanguageBoundary } from './held.tsx';

export const SecurityCenterView = /* @__PURE__ */ withLanguageBoundary(screen.SecurityCenterView);
