'use client';

import { loadLanguage, locales } from '@kairos-mfa/copy';
import { appearanceOverrides, inspectedProviders, type AppearanceOverrides } from '@kairos-mfa/react/inspect';
import { useEffect, type ReactElement } from 'react';
import { Choice } from './choice.tsx';
import { useInspected } from './use-inspected.ts';

const directions = ['ltr', 'rtl'] as const;
const themes = ['light', 'dark'] as const;

function change(next: AppearanceOverrides): void {
  appearanceOverrides.set({ ...appearanceOverrides.get(), ...next });
}

/** Loads the wording first, so that every screen changes at once. */
async function changeLocale(locale: string | undefined): Promise<void> {
  if (locale !== undefined) await loadLanguage(locale);
  change({ locale });
}

/** Language, direction and theme of the kit on this page. */
export function AppearanceSection(): ReactElement {
  const chosen = useInspected(appearanceOverrides);
  const [provider] = useInspected(inspectedProviders);
  // Closing the panel shows the app as it is.
  useEffect(() => () => appearanceOverrides.set({}), []);
  return (
    <>
      <h3>Appearance</h3>
      <div className="row">
        <Choice
          label="Language"
          none={`As the app${provider?.locale === undefined ? '' : ` (${provider.locale})`}`}
          options={locales}
          value={chosen.locale}
          onChange={(locale) => void changeLocale(locale)}
        />
        <Choice
          label="Direction"
          none="As the language"
          options={directions}
          value={chosen.dir}
          onChange={(dir) => change({ dir })}
        />
        <Choice
          label="Theme"
          none="As the app"
          options={themes}
          value={chosen.theme}
          onChange={(theme) => change({ theme })}
        />
      </div>
    </>
  );
}
