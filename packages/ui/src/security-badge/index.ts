import { withLanguageBoundary } from '../provider/with-language-boundary.tsx';
import * as screen from './security-badge.tsx';
import * as view from './security-badge.view.tsx';

/** The badge. */
export const SecurityBadge = /* @__PURE__ */ withLanguageBoundary(screen.SecurityBadge);

/** The badge, rendered from its state alone. */
export const SecurityBadgeView = /* @__PURE__ */ withLanguageBoundary(view.SecurityBadgeView);
