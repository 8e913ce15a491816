import * as screen from '../challenge/challenge.tsx';
import * as parts from '../challenge/challenge.parts.tsx';
import * as choices from '../challenge/choices.parts.tsx';
import { withParts } from './held.tsx';

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
  WaysOut: parts.ChallengeActions,
  OtherWay: parts.ChallengeChangeFactor,
  Leave: parts.ChallengeLeave,
});
