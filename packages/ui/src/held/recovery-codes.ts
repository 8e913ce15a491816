'use client';

import * as screen from '../recovery-codes/recovery-codes.tsx';
import { held } from './held.tsx';

export const RecoveryCodes = /* @__PURE__ */ held(screen.RecoveryCodes);
