'use client';

import type { ReactElement } from 'react';
import type { IconProps } from '../primitives/create-icon.tsx';
import { LockIcon } from '../primitives/icons.tsx';
import { useFactorView } from './use-factor-view.ts';

/** The icon of a factor type; a lock if its view has none, so that lists stay aligned. */
export function FactorIcon({ type, ...props }: IconProps & { type: string }): ReactElement {
  const viewOf = useFactorView();
  const Icon = viewOf(type)?.Icon ?? LockIcon;
  return <Icon {...props} />;
}
