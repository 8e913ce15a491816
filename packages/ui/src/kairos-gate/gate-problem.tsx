'use client';

import '../chunks/core.chunk.ts';
import '../chunks/proof.chunk.ts';
import type { ReactElement } from 'react';
import { Screen } from '../primitives/screen/index.ts';
import { ThemedCard } from '../provider/themed-card.tsx';
import type { Failure } from '../shared/flow-types.ts';
import { ProblemScreen } from '../shared/problem-screen.tsx';
import { useCopy } from '../shared/use-copy.ts';
import '../words/security.words.ts';

/** The props of `<GateProblem>`. */
export interface GateProblemProps {
  failure: Failure;
  /** Seconds until a retry is possible. */
  retryAfter?: number | undefined;
  onRetry: () => void;
}

/** Shown in place of the app while it is not known what the session may do. */
export function GateProblem(problem: GateProblemProps): ReactElement {
  const copy = useCopy();
  return (
    <ThemedCard data-surface="page">
      <Screen.Root step="problem">
        <ProblemScreen {...problem} title={copy('security.problem.title')} />
      </Screen.Root>
    </ThemedCard>
  );
}
