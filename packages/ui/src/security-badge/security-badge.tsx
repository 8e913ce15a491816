'use client';

import { useSecurity } from '@kairos-mfa/react/internal/use-security';
import type { ReactElement } from 'react';
import { SecurityBadgeView, type SecurityBadgeProps } from './security-badge.view.tsx';

/** Shows whether a second factor is enrolled. Renders nothing until that is known. */
export function SecurityBadge(props: SecurityBadgeProps): ReactElement | null {
  const { state } = useSecurity();
  return 'security' in state ? <SecurityBadgeView {...props} security={state.security} /> : null;
}
