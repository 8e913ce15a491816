import * as screen from '../challenge/challenge.view.tsx';
import { withLanguageBoundary } from './held.tsx';

export const ChallengeView = /* @__PURE__ */ withLanguageBoundary(screen.ChallengeView);
