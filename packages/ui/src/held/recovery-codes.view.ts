import * as screen from '../recovery-codes/recovery-codes.view.tsx';
import { withLanguageBoundary } from './held.tsx';

export const RecoveryCodesView = /* @__PURE__ */ withLanguageBoundary(screen.RecoveryCodesView);
