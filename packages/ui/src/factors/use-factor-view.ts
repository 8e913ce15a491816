'use client';

import type { FactorView, FactorViews } from '../provider/factor-view.ts';
import { useKairosUi } from '../provider/use-kairos-ui.ts';
import { factorViews } from './index.ts';

const builtIn: FactorViews = factorViews;

/** Finds the view of a factor type: the host's own first, then the kit's. Not in the provider, so that a prompt loads no views. */
export function useFactorView(): (type: string) => FactorView | undefined {
  const { factors } = useKairosUi();
  return (type) => factors[type] ?? builtIn[type];
}
