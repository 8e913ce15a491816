'use client';

import * as screen from '../challenge/challenge.tsx';
import { held } from './held.tsx';

export const Challenge = /* @__PURE__ */ held(screen.Challenge);
