'use client';

import type { ReactElement } from 'react';
import { Choice } from './choice.tsx';

/** The moments of the built-in policy. */
const moments = [
  'payment.completed',
  'invite.sent',
  'security.new_device',
  'milestone.active_days',
  'settings.security_interest',
  'account.recovered',
  'password.changed',
  'reminder.due',
  'sign_in.offer',
] as const;
const surfaces = ['modal', 'notice', 'card'] as const;
const themes = ['light', 'dark'] as const;
const widths = ['wide', '320'] as const;
const directions = ['language', 'ltr', 'rtl'] as const;
const lengths = ['real', 'pseudo'] as const;

/** The wording that the built-in policy begins with at a moment, where it has one of its own. */
export const momentVariants: Readonly<Record<string, string>> = {
  'payment.completed': 'first-payment',
  'invite.sent': 'first-invite',
  'security.new_device': 'new-device',
  'milestone.active_days': 'one-week',
};

/** In which conditions the prompt is shown. */
export interface Conditions {
  readonly moment: (typeof moments)[number];
  readonly surface: (typeof surfaces)[number];
  readonly theme: (typeof themes)[number];
  readonly width: (typeof widths)[number];
  readonly direction: (typeof directions)[number];
  readonly length: (typeof lengths)[number];
}

/** The conditions to begin with. */
export const firstConditions: Conditions = {
  moment: 'sign_in.offer',
  surface: 'modal',
  theme: 'light',
  width: 'wide',
  direction: 'language',
  length: 'real',
};

/** The props of `<ConditionsBar>`. */
export interface ConditionsBarProps {
  value: Conditions;
  onChange: (conditions: Conditions) => void;
  locale: string;
}

/** Chooses moment, surface, theme, width, direction and the pseudo-locale. */
export function ConditionsBar({ value, onChange, locale }: ConditionsBarProps): ReactElement {
  const set = (change: Partial<Conditions>): void => onChange({ ...value, ...change });
  return (
    <>
      <Choice label="Moment" options={moments} value={value.moment} onChange={(moment) => set({ moment })} />
      <Choice
        label="Surface"
        options={surfaces}
        texts={{ modal: 'modal', notice: 'banner', card: 'inline' }}
        value={value.surface}
        onChange={(surface) => set({ surface })}
      />
      <Choice label="Theme" options={themes} value={value.theme} onChange={(theme) => set({ theme })} />
      <Choice
        label="Width"
        options={widths}
        texts={{ '320': '320 px' }}
        value={value.width}
        onChange={(width) => set({ width })}
      />
      <Choice
        label="Direction"
        options={directions}
        texts={{ language: 'of the language', ltr: 'left to right', rtl: 'right to left' }}
        value={value.direction}
        onChange={(direction) => set({ direction })}
      />
      <Choice
        label="Length"
        options={lengths}
        texts={{
          real: 'as it is',
          pseudo: locale === 'en' ? '+35 % (pseudo)' : '+35 % (pseudo, of English)',
        }}
        value={value.length}
        onChange={(length) => set({ length })}
      />
    </>
  );
}
