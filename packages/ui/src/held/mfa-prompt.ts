'use client';

import * as screen from '../prompt/mfa-prompt.tsx';
import { held } from './held.tsx';

export const MfaPrompt = /* @__PURE__ */ held(screen.MfaPrompt);
