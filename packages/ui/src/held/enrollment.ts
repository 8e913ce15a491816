'use client';

import * as screen from '../enrollment/enrollment.tsx';
import { held } from './held.tsx';

export const Enrollment = /* @__PURE__ */ held(screen.Enrollment);
