import { MfaPrompt } from '@kairos-mfa/ui';
import { useState, type FormEvent, type ReactElement } from 'react';
import type { Teammate } from '../../shared-types.ts';
import { callApi } from '../api/call-api.ts';
import { useLoaded } from '../api/use-loaded.ts';
import { Button } from '../components/button.tsx';
import { Field } from '../components/field.tsx';
import { CheckIcon } from '../components/icons.tsx';
import { dateText } from '../components/money.tsx';
import { Done, Failed, FormProblem, Loading } from '../components/notice.tsx';
import { Page } from '../layout/page.tsx';
import { initials } from '../layout/signed-in-layout.tsx';
import { useSession } from '../session/session-provider.tsx';

const roles = { owner: 'Owner', member: 'Member', invited: 'Invited' } as const;

/** The members of the studio, and its invitations. */
export function TeamPage(): ReactElement {
  const team = useLoaded<Teammate[]>('/team');
  return (
    <Page title="Team" lead="Everybody who sees your invoices.">
      {team.step === 'loading' && <Loading label="Loading your team" />}
      {team.step === 'failed' && <Failed {...team} />}
      {team.step === 'ready' && (
        <>
          <ul className="rows" aria-label="Team">
            {team.value.map((person) => (
              <li key={person.id} className="row">
                <span className="avatar" aria-hidden="true">
                  {initials(person.name)}
                </span>
                <span className="row-main">
                  <strong>{person.name}</strong>
                  <span className="quiet">{person.email}</span>
                </span>
                <span className="quiet since">since {dateText(person.since)}</span>
                <span className="badge" data-tone={person.role === 'invited' ? 'plain' : 'brand'}>
                  {roles[person.role]}
                </span>
              </li>
            ))}
          </ul>
          <Invite onInvited={team.replace} />
        </>
      )}
    </Page>
  );
}

function Invite({ onInvited }: { onInvited: (team: Teammate[]) => void }): ReactElement {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string>();
  const [invited, setInvited] = useState<string>();
  const { refresh } = useSession();

  async function submit(event: FormEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault();
    const form = event.currentTarget;
    const fields = new FormData(form);
    const name = String(fields.get('name')).trim();
    setBusy(true);
    setProblem(undefined);
    const reply = await callApi<Teammate[]>('/team/invitations', {
      method: 'POST',
      body: { name, email: fields.get('email') },
    });
    setBusy(false);
    if (!reply.ok) return setProblem(reply.problem.detail);
    form.reset();
    onInvited(reply.value);
    setInvited(name);
  }

  return (
    <section className="card" aria-labelledby="invite-title">
      <h2 id="invite-title">Invite somebody</h2>
      <form className="form form-row" onSubmit={(event) => void submit(event)} noValidate>
        <Field label="Name" name="name" autoComplete="off" required maxLength={80} />
        <Field label="E-mail" name="email" type="email" autoComplete="off" required />
        <Button type="submit" busy={busy}>
          Send invitation
        </Button>
      </form>
      <FormProblem>{problem}</FormProblem>
      <Done>
        {invited && (
          <>
            <CheckIcon /> {invited} is invited.
          </>
        )}
      </Done>
      {invited && (
        <MfaPrompt key={invited} moment="invite.sent" context={{ name: invited }} onEnrolled={refresh} />
      )}
    </section>
  );
}
