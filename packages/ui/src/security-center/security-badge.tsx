'use client';

import { useSecurity } from '@kairos-mfa/react';
import type { ComponentProps, ReactElement } from 'react';
import { SecurityBadgeView } from './security-badge.view.tsx';

/** Says whether the second step is on. Nothing is there until that is known: a guess would be worse. */
export function SecurityBadge(props: Omit<ComponentProps<'span'>, 'security' | 'ref'>): ReactElement | null {
  const { state } = useSecurity();
  return 'security' in state ? <SecurityBadgeView {...props} security={state.security} /> : null;
}
