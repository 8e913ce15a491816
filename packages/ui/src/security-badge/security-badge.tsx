'use client';

import { useSecurity } from '@kairos-mfa/react';
import type { ReactElement } from 'react';
import { SecurityBadgeView, type SecurityBadgeProps } from './security-badge.view.tsx';

/** Says whether the second step is on. Nothing is there until that is known: a guess would be worse. */
export function SecurityBadge(props: SecurityBadgeProps): ReactElement | null {
  const { state } = useSecurity();
  return 'security' in state ? <SecurityBadgeView {...props} security={state.security} /> : null;
}
