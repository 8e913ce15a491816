import * as screen from '../security-center/security-badge.tsx';
import { withLanguageBoundary } from './held.tsx';

export const SecurityBadge = /* @__PURE__ */ withLanguageBoundary(screen.SecurityBadge);
