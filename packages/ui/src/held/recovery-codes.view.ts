import * as screen from '../recovery-codes/recovery-codes.view.tsx';
import { held } from './held.tsx';

export const RecoveryCodesView = /* @__PURE__ */ held(screen.RecoveryCodesView);
