import { withLanguageBoundary, withParts } from '../provider/with-language-boundary.tsx';
import * as choices from './challenge-choices.parts.tsx';
import * as parts from './challenge.parts.tsx';
import * as screen from './challenge.tsx';
import * as view from './challenge.view.tsx';

/** The challenge, with the parts of its choice and its proof for a layout of your own. */
export const Challenge = /* @__PURE__ */ withParts(screen.Challenge, {
  Header: parts.ChallengeHeader,
  Icon: parts.ChallengeIcon,
  Title: parts.ChallengeTitle,
  Body: parts.ChallengeBody,
  Problem: parts.ChallengeProblem,
  Choices: choices.ChallengeChoices,
  Choice: choices.ChallengeChoice,
  Proof: parts.ChallengeProof,
  Remember: parts.ChallengeRemember,
  Actions: parts.ChallengeActions,
  ChangeFactor: parts.ChallengeChangeFactor,
  Leave: parts.ChallengeLeave,
});

/** The challenge, rendered from its state alone. */
export const ChallengeView = /* @__PURE__ */ withLanguageBoundary(view.ChallengeView);
