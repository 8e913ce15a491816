import * as screen from '../factor-picker/factor-picker.tsx';
import * as parts from '../factor-picker/factor-picker.parts.tsx';
import { withParts } from './held.tsx';

/** The picker, ready-made; and the parts of one choice. */
export const FactorPicker = /* @__PURE__ */ withParts(screen.FactorPicker, {
  Choice: parts.FactorChoice,
  Icon: parts.FactorChoiceIcon,
  Name: parts.FactorChoiceName,
  Reason: parts.FactorChoiceReason,
  Strength: parts.FactorChoiceStrength,
  Recommended: parts.FactorChoiceRecommended,
  Radio: parts.FactorChoiceRadio,
});
