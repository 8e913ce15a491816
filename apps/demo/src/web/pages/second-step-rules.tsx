import { useState, type FormEvent, type ReactElement } from 'react';
import type { Administration, SecondStepRule, SecondStepSetting } from '../../shared-types.ts';
import { callApi, type Refusal } from '../api/call-api.ts';
import { Button } from '../components/button.tsx';
import { type Choice, Choices } from '../components/choices.tsx';
import { CheckIcon } from '../components/icons.tsx';
import { dateText } from '../components/money.tsx';
import { Done, FormProblem } from '../components/notice.tsx';
import { useStepUpCall } from '../security/use-step-up-call.ts';
import { previewOf } from './second-step-preview.ts';

const rules: readonly Choice<SecondStepRule>[] = [
  {
    value: 'optional',
    name: 'Everyone decides',
    effect: 'It is offered when the moment is right; people may say no.',
  },
  {
    value: 'announced',
    name: 'Required in two weeks',
    effect: 'Until then people see the date, and choose when to set it up.',
  },
  {
    value: 'required',
    name: 'Everyone needs one',
    effect: 'Whoever has none sets it up before going on, even when already signed in.',
  },
];

/** The setting whether a second step is optional or required in the studio. Before it is saved, it says who is affected. */
export function SecondStepRules({
  current,
  people,
}: {
  current: SecondStepSetting;
  people: Administration['people'];
}): ReactElement {
  const callWithStepUp = useStepUpCall();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Refusal>();
  const [setting, setSetting] = useState(current);
  const [chosen, setChosen] = useState(current.rule);
  const [isSaved, setIsSaved] = useState(false);
  const [openedAt] = useState(() => new Date());

  async function save(event: FormEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault();
    setBusy(true);
    setProblem(undefined);
    setIsSaved(false);
    const reply = await callWithStepUp(() =>
      callApi<SecondStepSetting>('/administration/second-step', { method: 'POST', body: { rule: chosen } }),
    );
    setBusy(false);
    if (!reply.ok) return setProblem(reply.problem);
    setSetting(reply.value);
    setIsSaved(true);
  }

  return (
    <section aria-labelledby="rule-title">
      <div className="section-head">
        <h2 id="rule-title">Second step</h2>
      </div>
      <form className="card form" onSubmit={(event) => void save(event)}>
        <Choices
          name="rule"
          labelledBy="rule-title"
          choices={rules}
          current={current.rule}
          onChoose={(rule) => {
            setChosen(rule);
            setIsSaved(false);
          }}
        />
        <output className="preview">{isSaved ? null : previewOf(chosen, setting, people, openedAt)}</output>
        <div className="actions">
          <Button type="submit" look="plain" busy={busy}>
            Save
          </Button>
        </div>
        <FormProblem>{problem}</FormProblem>
        <Done>
          {isSaved && (
            <>
              <CheckIcon /> {confirmationOf(setting)}
            </>
          )}
        </Done>
      </form>
    </section>
  );
}

function confirmationOf({ rule, requiredFrom }: SecondStepSetting): string {
  if (requiredFrom !== null) return `From ${dateText(requiredFrom)} on everyone needs one.`;
  return rule === 'required' ? 'From now on everyone needs one.' : 'Everyone decides.';
}
