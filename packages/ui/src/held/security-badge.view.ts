import * as screen from '../security-center/security-badge.view.tsx';
import { held } from './held.tsx';

export const SecurityBadgeView = /* @__PURE__ */ held(screen.SecurityBadgeView);
