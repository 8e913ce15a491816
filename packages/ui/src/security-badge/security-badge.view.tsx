'use client';

import { securityAdvice } from '@kairos-mfa/react/internal/security-advice';
import { Slot, Slottable } from '@radix-ui/react-slot';
import { useState, type ReactElement } from 'react';
import { useElementClass } from '../primitives/element-classes.ts';
import { AlertIcon, CheckIcon, MomentIcon } from '../primitives/icons.tsx';
import type { PartProps } from '../primitives/screen/screen.tsx';
import { textElements } from '../primitives/text-elements.tsx';
import { useMergedRefs } from '../primitives/use-merged-refs.ts';
import { useThemeRoot } from '../provider/use-theme-root.ts';
import type { Security } from '../shared/flow-types.ts';
import { useCopy } from '../shared/use-copy.ts';
import '../words/security.words.ts';

/** The props of the badge. With `asChild`, e.g. on a link, its text is added if the child has none. */
export type SecurityBadgeProps = PartProps<'span'>;

/** The props of `<SecurityBadgeView>`. */
export interface SecurityBadgeViewProps extends Omit<SecurityBadgeProps, 'security'> {
  /** The person's security state, as the server sent it. */
  security: Security;
  /** The current time. Default: the clock. */
  now?: Date | undefined;
}

const icons = { on: CheckIcon, attention: AlertIcon, off: MomentIcon };

/** Whether a second factor is enrolled, in one line: for a settings list or an account menu. */
export function SecurityBadgeView({
  security,
  now,
  asChild,
  children,
  ref,
  ...props
}: SecurityBadgeViewProps): ReactElement {
  const copy = useCopy();
  const { ref: themeRef, ...root } = useThemeRoot();
  const both = useMergedRefs(themeRef, ref);
  const className = useElementClass('security-badge', props.className);
  const [today] = useState(() => now ?? new Date());
  const level = badgeLevel(security, today);
  const Icon = icons[level];
  const Element = asChild ? Slot : 'span';
  return (
    <Element
      {...props}
      {...root}
      dir={props.dir ?? root.dir}
      ref={both}
      className={className}
      data-slot="security-badge"
      data-state={level}
    >
      <Slottable child={children}>
        {(own) => (
          <>
            <Icon />
            {textElements(own ?? copy(`badge.${level}`))}
          </>
        )}
      </Slottable>
    </Element>
  );
}

function badgeLevel(security: Security, now: Date): keyof typeof icons {
  if (security.factors.length === 0) return 'off';
  const isUrgent = securityAdvice(security, now).some(({ kind }) => kind.startsWith('codes-'));
  return isUrgent ? 'attention' : 'on';
}
