import * as choices from './challenge-choices.parts.tsx';
import * as parts from './challenge.parts.tsx';
import * as screen from './challenge.tsx';
import * as view from './challenge.view.tsx';
import { withLanguageBoundary, withParts } from '../provider/with-language-boundary.tsx';

/** The challenge, ready-made; and the parts of its choice and its proof, for an arrangement of your own inside it. */
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

export const ChallengeView = /* @__PURE__ */ withLanguageBoundary(view.ChallengeView);
