import { useState, type FormEvent, type ReactElement } from 'react';
import type { SecondStepRule } from '../../shared-types.ts';
import { callApi, type Refusal } from '../api/call-api.ts';
import { Button } from '../components/button.tsx';
import { type Choice, Choices } from '../components/choices.tsx';
import { CheckIcon } from '../components/icons.tsx';
import { Done, FormProblem } from '../components/notice.tsx';
import { useStepUpCall } from '../security/use-step-up-call.ts';

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

const confirmations: Readonly<Record<SecondStepRule, string>> = {
  optional: 'Everyone decides.',
  announced: 'In two weeks everyone needs one.',
  required: 'From now on everyone needs one.',
};

/** The setting whether a second step is optional or required in the studio. */
export function SecondStepRules({ current }: { current: SecondStepRule }): ReactElement {
  const callWithStepUp = useStepUpCall();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Refusal>();
  const [saved, setSaved] = useState<SecondStepRule>();

  async function save(event: FormEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault();
    const rule = new FormData(event.currentTarget).get('rule');
    setBusy(true);
    setProblem(undefined);
    setSaved(undefined);
    const reply = await callWithStepUp(() =>
      callApi<{ rule: SecondStepRule }>('/administration/second-step', { method: 'POST', body: { rule } }),
    );
    setBusy(false);
    if (!reply.ok) return setProblem(reply.problem);
    setSaved(reply.value.rule);
  }

  return (
    <section aria-labelledby="rule-title">
      <div className="section-head">
        <h2 id="rule-title">Second step</h2>
      </div>
      <form className="card form" onSubmit={(event) => void save(event)}>
        <Choices name="rule" labelledBy="rule-title" choices={rules} current={current} />
        <div className="actions">
          <Button type="submit" look="plain" busy={busy}>
            Save
          </Button>
        </div>
        <FormProblem>{problem}</FormProblem>
        <Done>
          {saved && (
            <>
              <CheckIcon /> {confirmations[saved]}
            </>
          )}
        </Done>
      </form>
    </section>
  );
}
