'use client';

import * as screen from '../celebration/celebration.tsx';
import { held } from './held.tsx';

export const Celebration = /* @__PURE__ */ held(screen.Celebration);
