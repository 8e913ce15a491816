import * as screen from '../challenge/challenge.view.tsx';
import { held } from './held.tsx';

export const ChallengeView = /* @__PURE__ */ held(screen.ChallengeView);
