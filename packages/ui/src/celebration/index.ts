import { withParts } from '../provider/with-language-boundary.tsx';
import * as mark from './celebration-mark.tsx';
import * as screen from './celebration.tsx';

/** The celebration, with its parts for a layout of your own. */
export const Celebration = /* @__PURE__ */ withParts(screen.Celebration, {
  Mark: mark.CelebrationMark,
  Title: screen.CelebrationTitle,
  Body: screen.CelebrationBody,
});
