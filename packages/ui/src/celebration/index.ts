import * as mark from './celebration-mark.tsx';
import * as screen from './celebration.tsx';
import { withParts } from '../provider/with-language-boundary.tsx';

/** The celebration, ready-made; and its parts, for an arrangement of your own inside it. */
export const Celebration = /* @__PURE__ */ withParts(screen.Celebration, {
  Mark: mark.CelebrationMark,
  Title: screen.CelebrationTitle,
  Body: screen.CelebrationBody,
});
