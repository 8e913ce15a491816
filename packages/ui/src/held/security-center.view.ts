import * as screen from '../security-center/security-center.view.tsx';
import { held } from './held.tsx';

export const SecurityCenterView = /* @__PURE__ */ held(screen.SecurityCenterView);
