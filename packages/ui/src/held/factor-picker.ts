'use client';

import * as screen from '../factor-picker/factor-picker.tsx';
import { held } from './held.tsx';

export const FactorPicker = /* @__PURE__ */ held(screen.FactorPicker);
