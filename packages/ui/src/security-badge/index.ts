import * as screen from './security-badge.tsx';
import * as view from './security-badge.view.tsx';
import { withLanguageBoundary } from '../provider/with-language-boundary.tsx';

export const SecurityBadge = /* @__PURE__ */ withLanguageBoundary(screen.SecurityBadge);

export const SecurityBadgeView = /* @__PURE__ */ withLanguageBoundary(view.SecurityBadgeView);
