'use client';

import type { ReactElement } from 'react';
import { AppearanceSection } from './appearance.section.tsx';
import { ClockSection, type DevtoolsClock } from './clock.section.tsx';
import { ConnectionSection } from './connection.section.tsx';
import { PromptSection } from './prompt.section.tsx';
import { ScreensSection } from './screens.section.tsx';

/** The props of `<Panel>`. */
export interface PanelProps {
  clock: DevtoolsClock | undefined;
}

/** The open panel. No dialog: a dialog would suppress prompts. */
export function Panel({ clock }: PanelProps): ReactElement {
  return (
    <section className="panel" aria-label="Kairos devtools">
      <h2>Kairos devtools</h2>
      <ConnectionSection />
      <PromptSection />
      <ScreensSection />
      <AppearanceSection />
      {clock && <ClockSection clock={clock} />}
    </section>
  );
}
