import * as screen from '../factor-picker/factor-picker.tsx';
import * as parts from '../factor-picker/factor-picker.parts.tsx';
import { compound } from './held.tsx';

/** The picker, ready-made; and the parts of one choice. */
export const FactorPicker = /* @__PURE__ */ compound(screen.FactorPicker, {
  Choice: parts.FactorChoice,
  Icon: parts.FactorIcon,
  Name: parts.FactorName,
  Reason: parts.FactorReason,
  Strength: parts.FactorStrength,
  Recommended: parts.FactorRecommended,
  Radio: parts.FactorRadio,
});
