'use client';

import * as screen from '../security-center/security-center.tsx';
import { held } from './held.tsx';

export const SecurityCenter = /* @__PURE__ */ held(screen.SecurityCenter);
