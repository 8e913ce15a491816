import { useState, type FormEvent, type ReactElement } from 'react';
import { Link } from 'wouter';
import type { SessionView } from '../../shared-types.ts';
import { callApi } from '../api/call-api.ts';
import { Button } from '../components/button.tsx';
import { Field } from '../components/field.tsx';
import { FormProblem } from '../components/notice.tsx';
import { Page } from '../layout/page.tsx';
import { useSession } from '../session/session-provider.tsx';

/** Creates an account. There is no prompt here, because there is nothing to protect yet. */
export function SignUpPage(): ReactElement {
  const { adopt } = useSession();
  const [problem, setProblem] = useState<string>();
  const [busy, setBusy] = useState(false);

  async function submit(event: FormEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault();
    const { name, studio, email, password } = Object.fromEntries(new FormData(event.currentTarget));
    setBusy(true);
    setProblem(undefined);
    const reply = await callApi<SessionView>('/sign-up', {
      method: 'POST',
      body: { name, studio, email, password },
    });
    setBusy(false);
    if (reply.ok) adopt(reply.value);
    else setProblem(reply.problem.detail);
  }

  return (
    <Page title="Make an account" lead="Free for the first studio. No card needed.">
      <form className="form" onSubmit={(event) => void submit(event)} noValidate>
        <Field label="Your name" name="name" autoComplete="name" required maxLength={80} />
        <Field label="Studio" name="studio" autoComplete="organization" required maxLength={80} />
        <Field label="E-mail" name="email" type="email" autoComplete="username" required />
        <Field
          label="Password"
          name="password"
          type="password"
          autoComplete="new-password"
          required
          minLength={10}
          hint="At least 10 characters."
        />
        <FormProblem>{problem}</FormProblem>
        <Button type="submit" busy={busy}>
          Make account
        </Button>
      </form>
      <p className="quiet">
        Have one already? <Link href="/sign-in">Sign in</Link>
      </p>
    </Page>
  );
}
