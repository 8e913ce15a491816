import * as screen from '../security-center/security-badge.tsx';
import { held } from './held.tsx';

export const SecurityBadge = /* @__PURE__ */ held(screen.SecurityBadge);
