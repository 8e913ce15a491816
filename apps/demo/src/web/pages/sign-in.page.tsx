import { useState, type FormEvent, type ReactElement } from 'react';
import { Link } from 'wouter';
import type { SessionView } from '../../shared-types.ts';
import { callApi } from '../api/call-api.ts';
import { Button } from '../components/button.tsx';
import { Field } from '../components/field.tsx';
import { CheckIcon } from '../components/icons.tsx';
import { Done, FormProblem } from '../components/notice.tsx';
import { Page } from '../layout/page.tsx';
import { useSession } from '../session/session-provider.tsx';

/** The product's own sign-in. */
export function SignInPage(): ReactElement {
  const { adopt, farewell } = useSession();
  const [problem, setProblem] = useState<string>();
  const [busy, setBusy] = useState(false);

  async function submit(event: FormEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault();
    const { email, password } = Object.fromEntries(new FormData(event.currentTarget));
    setBusy(true);
    setProblem(undefined);
    const reply = await callApi<SessionView>('/sign-in', { method: 'POST', body: { email, password } });
    setBusy(false);
    if (reply.ok) adopt(reply.value);
    else setProblem(reply.problem.detail);
  }

  return (
    <Page title="Sign in" lead={farewell ? undefined : 'Good to see you again.'}>
      <Done takesFocus>
        {farewell && (
          <>
            <CheckIcon /> Your account is closed. What was paid stays in the books.
          </>
        )}
      </Done>
      <form className="form" onSubmit={(event) => void submit(event)} noValidate>
        <Field label="E-mail" name="email" type="email" autoComplete="username" required />
        <Field label="Password" name="password" type="password" autoComplete="current-password" required />
        <FormProblem>{problem}</FormProblem>
        <Button type="submit" busy={busy} busyLabel="Signing in …">
          Sign in
        </Button>
      </form>
      <p className="quiet">
        New here? <Link href="/sign-up">Make an account</Link>
      </p>
    </Page>
  );
}
