'use client';

import { english, variantIds } from '@kairos-mfa/copy';
import {
  inspectedFlows,
  inspectedProviders,
  type InspectedFlow,
  type InspectedProvider,
} from '@kairos-mfa/react/inspect';
import { useEffect, useMemo, useState, useSyncExternalStore, type ReactElement } from 'react';
import { Choice } from './choice.tsx';
import { exampleStates } from './example-states/index.ts';
import { moments, surfaces, tiers, type PromptChoices } from './example-states/prompt.states.ts';
import { useInspected } from './use-inspected.ts';
import { usePageLanguage } from './use-page-language.ts';

const firstPrompt: PromptChoices = {
  moment: 'payment.completed',
  variant: 'first-payment',
  tier: 'soft',
  surface: 'modal',
  language: english,
};

/** Every mounted screen, and the states that it can be forced into. */
export function ScreensSection(): ReactElement {
  const flows = useInspected(inspectedFlows);
  const [provider] = useInspected(inspectedProviders);
  const [chosen, setChosen] = useState(firstPrompt);
  const language = usePageLanguage();
  const prompt = useMemo(() => ({ ...chosen, language }), [chosen, language]);
  // Closing the panel shows the app as it is.
  useEffect(() => () => inspectedFlows.get().forEach((flow) => flow.force(undefined)), []);
  return (
    <>
      <h3>Screens</h3>
      {flows.length === 0 && <p>No screen of Kairos is mounted on this page.</p>}
      {flows.map((flow) => (
        <ScreenState key={flow.id} flow={flow} prompt={prompt} onPrompt={setChosen} />
      ))}
      {provider && <OpenScreens provider={provider} />}
      <p className="quiet">
        A forced screen only looks like this: its buttons change nothing and send nothing. It ends when the
        panel is closed.
      </p>
    </>
  );
}

/** The props of `<ScreenState>`. */
interface ScreenStateProps {
  flow: InspectedFlow;
  prompt: PromptChoices;
  onPrompt: (choices: PromptChoices) => void;
}

function ScreenState({ flow, prompt, onPrompt }: ScreenStateProps): ReactElement {
  const state = useSyncExternalStore(flow.subscribe, flow.getState, flow.getState);
  const [label, setLabel] = useState<string>();
  const examples = exampleStates(prompt)[flow.name];
  useEffect(() => {
    flow.force(label === undefined ? undefined : exampleStates(prompt)[flow.name][label]);
  }, [flow, label, prompt]);
  const changePrompt = (change: Partial<PromptChoices>): void => {
    onPrompt({ ...prompt, ...change });
    setLabel(label ?? 'offered');
  };
  return (
    <fieldset className="row" aria-label={flow.name}>
      <Choice
        label={`${flow.name}: ${state.step}`}
        none="As it is"
        options={Object.keys(examples)}
        value={label}
        onChange={setLabel}
      />
      {flow.name === 'prompt' && (
        <>
          <Choice
            label="Moment"
            none="Default"
            options={moments}
            value={prompt.moment}
            onChange={(moment = firstPrompt.moment) => changePrompt({ moment })}
          />
          <Choice
            label="Variant"
            none="Default"
            options={variantIds}
            value={variantIds.find((id) => id === prompt.variant)}
            onChange={(variant = 'first-payment') => changePrompt({ variant })}
          />
          <Choice
            label="Tier"
            none="Default"
            options={tiers}
            value={prompt.tier}
            onChange={(tier = firstPrompt.tier) => changePrompt({ tier })}
          />
          <Choice
            label="Surface"
            none="Default"
            options={surfaces}
            value={prompt.surface}
            onChange={(surface = firstPrompt.surface) => changePrompt({ surface })}
          />
          <button
            type="button"
            onClick={() => {
              setLabel(undefined);
              flow.dispatch({ type: 'decide-requested', moment: prompt.moment });
            }}
          >
            Ask the server about this moment
          </button>
        </>
      )}
    </fieldset>
  );
}

function OpenScreens({ provider: { client } }: { provider: InspectedProvider }): ReactElement {
  const screens = ['enrollment', 'security', 'recovery-codes'] as const;
  return (
    <fieldset className="row" aria-label="Open a screen">
      {screens.map((screen) => (
        <button key={screen} type="button" onClick={() => void client.screens.show({ screen })}>
          Open {screen}
        </button>
      ))}
    </fieldset>
  );
}
