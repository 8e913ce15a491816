import { withParts } from '../provider/with-language-boundary.tsx';
import * as parts from './factor-picker.parts.tsx';
import * as screen from './factor-picker.tsx';

/** The picker, with the parts of one choice for a layout of your own. */
export const FactorPicker = /* @__PURE__ */ withParts(screen.FactorPicker, {
  Choice: parts.FactorChoice,
  Icon: parts.FactorChoiceIcon,
  Name: parts.FactorChoiceName,
  Reason: parts.FactorChoiceReason,
  Strength: parts.FactorChoiceStrength,
  Recommended: parts.FactorChoiceRecommended,
  Radio: parts.FactorChoiceRadio,
});
