import { useState, type FormEvent, type ReactElement } from 'react';
import type { Member } from '../../shared-types.ts';
import { callApi, type Refusal } from '../api/call-api.ts';
import { Button } from '../components/button.tsx';
import { Field } from '../components/field.tsx';
import { CheckIcon } from '../components/icons.tsx';
import { Done, FormProblem } from '../components/notice.tsx';
import { useStepUpCall } from '../security/use-step-up-call.ts';
import { useSession } from '../session/session-provider.tsx';

/** Changes the sign-in address. */
export function ChangeEmail({ member }: { member: Member }): ReactElement {
  const callWithStepUp = useStepUpCall();
  const { refresh } = useSession();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Refusal>();
  const [changed, setChanged] = useState<string>();

  async function submit(event: FormEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault();
    const form = event.currentTarget;
    const email = String(new FormData(form).get('email')).trim();
    setBusy(true);
    setProblem(undefined);
    setChanged(undefined);
    const reply = await callWithStepUp(() =>
      callApi<Member>('/account/email', { method: 'POST', body: { email } }),
    );
    setBusy(false);
    if (!reply.ok) return setProblem(reply.problem);
    form.reset();
    setChanged(reply.value.email);
    refresh();
  }

  return (
    <section className="card" aria-labelledby="email-title">
      <h2 id="email-title">E-mail</h2>
      <p className="quiet">You sign in with {member.email}.</p>
      <form className="form form-row" onSubmit={(event) => void submit(event)} noValidate>
        <Field label="New e-mail" name="email" type="email" autoComplete="email" required />
        <Button type="submit" look="plain" busy={busy}>
          Change e-mail
        </Button>
      </form>
      <FormProblem>{problem}</FormProblem>
      <Done>
        {changed && (
          <>
            <CheckIcon /> From now on you sign in with {changed}. For a while, security notices go to the old
            address too.
          </>
        )}
      </Done>
    </section>
  );
}

/** Changes the password, which ends every other session. */
export function ChangePassword(): ReactElement {
  const callWithStepUp = useStepUpCall();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Refusal>();
  const [changed, setChanged] = useState(false);

  async function submit(event: FormEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault();
    const form = event.currentTarget;
    const data = new FormData(form);
    const body = { password: String(data.get('password')), newPassword: String(data.get('newPassword')) };
    setBusy(true);
    setProblem(undefined);
    setChanged(false);
    const reply = await callWithStepUp(() =>
      callApi<undefined>('/account/password', { method: 'POST', body }),
    );
    setBusy(false);
    if (!reply.ok) return setProblem(reply.problem);
    form.reset();
    setChanged(true);
  }

  return (
    <section className="card" aria-labelledby="password-title">
      <h2 id="password-title">Password</h2>
      <p className="quiet">A new password signs you out everywhere else.</p>
      <form className="form" onSubmit={(event) => void submit(event)} noValidate>
        <Field
          label="Current password"
          name="password"
          type="password"
          autoComplete="current-password"
          required
        />
        <Field
          label="New password"
          name="newPassword"
          type="password"
          autoComplete="new-password"
          hint="At least 10 characters."
          required
        />
        <div className="actions">
          <Button type="submit" look="plain" busy={busy}>
            Change password
          </Button>
        </div>
      </form>
      <FormProblem>{problem}</FormProblem>
      <Done>
        {changed && (
          <>
            <CheckIcon /> Your password is changed, and other devices are signed out.
          </>
        )}
      </Done>
    </section>
  );
}

/** Exports the account's data, and closes the account. */
export function DataAndClosing(): ReactElement {
  const callWithStepUp = useStepUpCall();
  const { accountClosed } = useSession();
  const [busy, setBusy] = useState<'export' | 'close'>();
  const [problem, setProblem] = useState<Refusal>();
  const [exported, setExported] = useState(false);

  async function exportData(): Promise<void> {
    setBusy('export');
    setExported(false);
    setProblem(undefined);
    const reply = await callWithStepUp(() => callApi<object>('/account/export', { method: 'POST' }));
    setBusy(undefined);
    if (!reply.ok) return setProblem(reply.problem);
    saveFile('sixpence-export.json', JSON.stringify(reply.value, undefined, 2));
    setExported(true);
  }

  async function close(): Promise<void> {
    setBusy('close');
    setProblem(undefined);
    const reply = await callWithStepUp(() => callApi<undefined>('/account/close', { method: 'POST' }));
    setBusy(undefined);
    if (!reply.ok) return setProblem(reply.problem);
    accountClosed();
  }

  return (
    <section className="card" aria-labelledby="data-title">
      <h2 id="data-title">Your data</h2>
      <p className="quiet">
        An export holds your invoices, payouts and team. A closed account cannot be opened again; what was
        paid stays in the books.
      </p>
      <div className="actions actions-apart">
        <Button look="plain" busy={busy === 'export'} onClick={() => void exportData()}>
          Export data
        </Button>
        <Button look="grave" busy={busy === 'close'} onClick={() => void close()}>
          Delete account
        </Button>
      </div>
      <FormProblem>{problem}</FormProblem>
      <Done>
        {exported && (
          <>
            <CheckIcon /> Your export is downloaded as sixpence-export.json.
          </>
        )}
      </Done>
    </section>
  );
}

function saveFile(name: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}
