import * as screen from '../security-center/security-badge.view.tsx';
import { withLanguageBoundary } from './held.tsx';

export const SecurityBadgeView = /* @__PURE__ */ withLanguageBoundary(screen.SecurityBadgeView);
