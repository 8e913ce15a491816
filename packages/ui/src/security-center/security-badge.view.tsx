'use client';

import { securityAdvice } from '@kairos-mfa/react';
import { useState, type ComponentProps, type ReactElement } from 'react';
import type { Security } from '../flow-types.ts';
import { AlertIcon, CheckIcon, MomentIcon } from '../parts/icons.tsx';
import { useKitRoot } from '../use-kit-root.ts';
import { useCopy } from '../use-words.ts';

export interface SecurityBadgeViewProps extends Omit<ComponentProps<'span'>, 'security' | 'ref'> {
  /** What the server says about somebody's protection. */
  security: Security;
  /** Today; the clock, where nobody says otherwise. */
  now?: Date;
}

const icons = { on: CheckIcon, attention: AlertIcon, off: MomentIcon };

/** Whether the second step is on, in one line: for a settings list or an account menu. */
export function SecurityBadgeView({ security, now, ...props }: SecurityBadgeViewProps): ReactElement {
  const copy = useCopy();
  const root = useKitRoot();
  const [today] = useState(() => now ?? new Date());
  const level = levelOf(security, today);
  const Icon = icons[level];
  return (
    <span {...props} {...root} data-slot="security-badge" data-state={level}>
      <Icon />
      {copy(`badge.${level}`)}
    </span>
  );
}

function levelOf(security: Security, now: Date): keyof typeof icons {
  if (security.factors.length === 0) return 'off';
  const urgent = securityAdvice(security, now).some(({ kind }) => kind.startsWith('codes-'));
  return urgent ? 'attention' : 'on';
}
