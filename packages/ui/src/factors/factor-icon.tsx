'use client';

import type { ReactElement } from 'react';
import { LockIcon, type IconProps } from '../primitives/icons.tsx';
import { useFactorView } from './use-factor-view.ts';

/** The sign of a factor: its own, or a plain lock, so that a list of them stays in line. */
export function FactorIcon({ type, ...props }: IconProps & { type: string }): ReactElement {
  const viewOf = useFactorView();
  const Icon = viewOf(type)?.Icon ?? LockIcon;
  return <Icon {...props} />;
}
