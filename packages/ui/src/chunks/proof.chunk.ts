/* What every screen with a proof needs, an enrollment or a challenge. One file, as `core.chunk.ts`. */
export { useSecondsToNextCode } from '@kairos-mfa/react/internal/use-seconds-to-next-code';
export { FactorIcon } from '../factors/factor-icon.tsx';
export { useFactorView } from '../factors/use-factor-view.ts';
export { Skeleton } from '../primitives/skeleton.tsx';
export { factorName } from '../shared/factor-name.ts';
export { ProblemScreen } from '../shared/problem-screen.tsx';
export { QuestionSkeleton } from '../shared/question-skeleton.tsx';
