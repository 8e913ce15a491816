import { explainDecision } from '@kairos-mfa/copy/decision-reasons';
import type { PromptDecision } from '@kairos-mfa/protocol';
import { useState, type ReactElement } from 'react';
import { useLoaded } from '../api/use-loaded.ts';
import { SelectField } from '../components/field.tsx';
import { dateText } from '../components/money.tsx';
import { Loading } from '../components/notice.tsx';

/** The moments, in the terms of this product. */
const names = {
  'payment.completed': 'you just paid a bill',
  'invite.sent': 'you just invited somebody',
  engaged: 'you use Sixpence a lot',
  value: 'you have paid a bill',
  people: 'you invited somebody',
};

/** Shows why a prompt would be shown or not, with the reasons of the server. */
export function PromptExplanation(): ReactElement {
  const [moment, setMoment] = useState('payment.completed');
  return (
    <section className="card" aria-labelledby="why-title">
      <h2 id="why-title">Why was I asked, or not?</h2>
      <p className="quiet">Kairos decides on the server. This is its answer for you, right now.</p>
      <SelectField
        label="If this had just happened"
        value={moment}
        onChange={(event) => setMoment(event.target.value)}
      >
        <option value="payment.completed">I paid a bill</option>
        <option value="invite.sent">I invited somebody</option>
      </SelectField>
      <Answer moment={moment} />
    </section>
  );
}

function Answer({ moment }: { moment: string }): ReactElement {
  const why = useLoaded<PromptDecision>(`/why?moment=${moment}`);
  if (why.step === 'loading') return <Loading label="Asking" />;
  if (why.step === 'failed') return <p role="alert">{why.refusal.detail}</p>;
  const { decision, nextEligibleAt, reasons, suppressedBy, policyVersion } = why.value;
  return (
    <div className="why" aria-live="polite">
      <p>
        <strong>{decision === 'show' ? 'You would be asked.' : 'You would not be asked.'}</strong>
      </p>
      <ul>
        {explainDecision(why.value, names).map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      {nextEligibleAt && <p className="quiet">Not before {dateText(nextEligibleAt)}.</p>}
      <p className="codes">
        {[...(decision === 'show' ? reasons : suppressedBy)].map((code) => (
          <code key={code}>{code}</code>
        ))}
        <span className="quiet">policy {policyVersion}</span>
      </p>
    </div>
  );
}
