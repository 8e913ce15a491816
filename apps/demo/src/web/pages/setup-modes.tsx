import { useState, type FormEvent, type ReactElement } from 'react';
import type { SetupMode } from '../../shared-types.ts';
import { callApi, type Refusal } from '../api/call-api.ts';
import { Button } from '../components/button.tsx';
import { type Choice, Choices } from '../components/choices.tsx';
import { CheckIcon } from '../components/icons.tsx';
import { Done, FormProblem } from '../components/notice.tsx';
import { useStepUpCall } from '../security/use-step-up-call.ts';

const modes: readonly Choice<SetupMode>[] = [
  {
    value: 'just_in_time',
    name: 'At the right moment',
    effect: 'After a payment or an invitation, for example.',
  },
  {
    value: 'at_registration',
    name: 'When they join',
    effect: 'New people right away, everyone else at their next sign-in. They may skip it, once and for all.',
  },
  {
    value: 'next_sign_in',
    name: 'At the next sign-in',
    effect: 'New people at their second sign-in, everyone else at their next. They may skip it too.',
  },
  { value: 'never', name: 'Never', effect: 'People find it in their account, and nothing asks.' },
];

/** The setting when a second step is offered to the people of the studio. */
export function SetupModes({ current }: { current: SetupMode }): ReactElement {
  const callWithStepUp = useStepUpCall();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Refusal>();
  const [saved, setSaved] = useState(false);

  async function save(event: FormEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault();
    const mode = new FormData(event.currentTarget).get('mode');
    setBusy(true);
    setProblem(undefined);
    setSaved(false);
    const reply = await callWithStepUp(() =>
      callApi<{ mode: SetupMode }>('/administration/setup-mode', { method: 'POST', body: { mode } }),
    );
    setBusy(false);
    if (!reply.ok) return setProblem(reply.problem);
    setSaved(true);
  }

  return (
    <section aria-labelledby="mode-title">
      <div className="section-head">
        <h2 id="mode-title">When it is offered</h2>
      </div>
      <form className="card form" onSubmit={(event) => void save(event)}>
        <Choices name="mode" labelledBy="mode-title" choices={modes} current={current} />
        <div className="actions">
          <Button type="submit" look="plain" busy={busy}>
            Apply
          </Button>
        </div>
        <FormProblem>{problem}</FormProblem>
        <Done>
          {saved && (
            <>
              <CheckIcon /> From everyone’s next sign-in on.
            </>
          )}
        </Done>
      </form>
    </section>
  );
}
