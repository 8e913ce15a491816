import * as Dialog from '@radix-ui/react-dialog';
import { useState, type FormEvent, type ReactElement } from 'react';
import { callApi } from '../api/call-api.ts';
import { Button } from '../components/button.tsx';
import { Field } from '../components/field.tsx';
import { FormProblem } from '../components/notice.tsx';

/** Asks for the product's password, which Kairos never sees. */
export function PasswordDialog({ onAnswer }: { onAnswer: (given: boolean) => void }): ReactElement {
  const [problem, setProblem] = useState<string>();
  const [busy, setBusy] = useState(false);

  async function submit(event: FormEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault();
    // In React's tree it may be inside another form.
    event.stopPropagation();
    const password = String(new FormData(event.currentTarget).get('password'));
    setBusy(true);
    setProblem(undefined);
    const reply = await callApi('/reauthenticate', { method: 'POST', body: { password } });
    setBusy(false);
    if (reply.ok) onAnswer(true);
    else setProblem(reply.problem.detail);
  }

  return (
    <Dialog.Root open onOpenChange={(open) => !open && onAnswer(false)}>
      <Dialog.Portal>
        {/* Not Radix's overlay: that one injects a style element, which our content policy refuses. */}
        <div className="dialog-overlay" />
        <Dialog.Content className="dialog">
          <Dialog.Title className="dialog-title">Your Sixpence password</Dialog.Title>
          <Dialog.Description className="quiet">
            You signed in a while ago. Enter your password once more, then we go on.
          </Dialog.Description>
          <form className="form" onSubmit={(event) => void submit(event)} noValidate>
            <Field
              label="Password"
              name="password"
              type="password"
              autoComplete="current-password"
              required
            />
            <FormProblem>{problem}</FormProblem>
            <div className="actions">
              <Button type="submit" busy={busy}>
                Continue
              </Button>
              <Button type="button" look="plain" onClick={() => onAnswer(false)}>
                Cancel
              </Button>
            </div>
          </form>
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
