'use client';

import * as screen from '../gate/required-enrollment.tsx';
import { held } from './held.tsx';

export const RequiredEnrollment = /* @__PURE__ */ held(screen.RequiredEnrollment);
