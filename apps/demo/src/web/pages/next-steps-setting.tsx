import { useState, type ReactElement } from 'react';
import { callApi, type Refusal } from '../api/call-api.ts';
import { Button } from '../components/button.tsx';
import { CheckIcon } from '../components/icons.tsx';
import { Done, FormProblem } from '../components/notice.tsx';
import { useStepUpCall } from '../security/use-step-up-call.ts';

/** The setting whether next steps are suggested to people who have a second step. */
export function NextStepsSetting({ current }: { current: boolean }): ReactElement {
  const callWithStepUp = useStepUpCall();
  const [isOn, setOn] = useState(current);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Refusal>();
  const [saved, setSaved] = useState(false);

  async function change(): Promise<void> {
    setBusy(true);
    setProblem(undefined);
    setSaved(false);
    const reply = await callWithStepUp(() =>
      callApi<{ isOn: boolean }>('/administration/next-steps', { method: 'POST', body: { isOn: !isOn } }),
    );
    setBusy(false);
    if (!reply.ok) return setProblem(reply.problem);
    setOn(reply.value.isOn);
    setSaved(true);
  }

  return (
    <section aria-labelledby="next-steps-title">
      <div className="section-head">
        <h2 id="next-steps-title">Next steps</h2>
      </div>
      <div className="card form">
        <p>
          {isOn
            ? 'People with a second step now and then see a card on their overview: another way in, new recovery codes, a check-up.'
            : 'People with a second step are left alone.'}
        </p>
        <div className="actions">
          <Button look="plain" busy={busy} onClick={() => void change()}>
            {isOn ? 'Stop suggesting next steps' : 'Suggest next steps'}
          </Button>
        </div>
        <FormProblem>{problem}</FormProblem>
        <Done>
          {saved && (
            <>
              <CheckIcon /> For you at once, for the others from their next sign-in on.
            </>
          )}
        </Done>
      </div>
    </section>
  );
}
