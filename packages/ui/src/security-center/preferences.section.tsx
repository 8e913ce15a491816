'use client';

import type { PromptPreferencesHook } from '@kairos-mfa/react';
import { useEffect, useRef, type ComponentProps, type ReactElement, type ReactNode } from 'react';
import { Button } from '../primitives/button.tsx';
import { Problem } from '../primitives/problem.tsx';
import { SwitchRow } from '../primitives/switch-row.tsx';
import { failureTone, failureText } from '../shared/failure-text.ts';
import { useCopy } from '../shared/use-copy.ts';
import { focusHeading } from './focus-heading.ts';
import { SectionProblem } from './section-problem.tsx';
import { Section, SectionHeader, SectionTitle } from './section.tsx';
import { PreferencesSkeleton } from './security-skeleton.tsx';
import '../words/security.words.ts';

/** The props of `<PreferencesSection>`. */
export interface PreferencesSectionProps
  extends PromptPreferencesHook, Omit<ComponentProps<'section'>, 'children' | 'title'> {}

/** Whether the person may be prompted and reminded. Changes are saved at once. */
export function PreferencesSection({
  state,
  change,
  undo,
  retry,
  ...props
}: PreferencesSectionProps): ReactElement {
  const copy = useCopy();
  return (
    <Section {...props} title={copy('preferences.title')}>
      <SectionHeader>
        <SectionTitle />
        <SavedNotice state={state} undo={undo} />
      </SectionHeader>
      <PreferenceSwitches state={state} change={change} retry={retry} />
    </Section>
  );
}

/** Beside the heading, so that nothing on the page moves when a switch is toggled. */
function SavedNotice({ state, undo }: Pick<PromptPreferencesHook, 'state' | 'undo'>): ReactElement {
  const copy = useCopy();
  const canUndo = state.step === 'shown' && state.before !== undefined;
  const container = useRef<HTMLDivElement>(null);
  const couldUndo = useRef(canUndo);
  useEffect(() => {
    if (couldUndo.current && !canUndo) focusHeading(container.current);
    couldUndo.current = canUndo;
  }, [canUndo]);
  return (
    <div ref={container} data-slot="preferences-saved">
      <output>{canUndo ? copy('preferences.saved') : null}</output>
      {canUndo ? (
        <Button variant="quiet" data-size="small" onClick={undo}>
          {copy('preferences.undo')}
        </Button>
      ) : null}
    </div>
  );
}

function PreferenceSwitches({
  state,
  change,
  retry,
}: Pick<PromptPreferencesHook, 'state' | 'change' | 'retry'>): ReactNode {
  const copy = useCopy();
  if (state.step === 'loading') return <PreferencesSkeleton />;
  if (state.step === 'problem') return <SectionProblem {...state} onRetry={retry} />;
  const { neverAsk, reminders } = state.preferences;
  const isSaving = state.step === 'saving';
  const failure = state.step === 'shown' ? state.failure : undefined;
  return (
    <>
      <Problem tone={failureTone(failure)}>{failureText(copy, failure)}</Problem>
      <SwitchRow
        label={copy('preferences.suggest')}
        note={copy(neverAsk ? 'preferences.suggest.off' : 'preferences.suggest.on')}
        checked={!neverAsk}
        busy={isSaving}
        onChange={(isOn) => change({ neverAsk: !isOn })}
      />
      <SwitchRow
        label={copy('preferences.reminders')}
        note={copy(reminders ? 'preferences.reminders.on' : 'preferences.reminders.off')}
        checked={reminders}
        busy={isSaving}
        onChange={(isOn) => change({ reminders: isOn })}
      />
    </>
  );
}
