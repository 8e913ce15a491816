import { Button } from '@kairos-mfa/ui';
import { useNavigate } from '@tanstack/react-router';
import { useState, type FormEvent, type ReactElement } from 'react';
import { useAdminChange } from '../../api/use-admin.ts';
import { Dialog } from '../../parts/dialog.tsx';
import { Failed } from '../../parts/states.tsx';
import { useWords } from '../../words/index.ts';

/** Erases a person. It cannot be undone, so the id is typed. */
export function EraseDialog({
  identityId,
  name,
  onClose,
}: {
  identityId: string;
  name: string;
  onClose: () => void;
}): ReactElement {
  const words = useWords();
  const text = words.person.erase;
  const erase = useAdminChange('eraseIdentity');
  const navigate = useNavigate();
  const [typed, setTyped] = useState('');
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    erase.mutate(
      { params: { identityId } },
      { onSuccess: () => void navigate({ to: '/people', replace: true }) },
    );
  };
  return (
    <Dialog title={text.title(name)} onClose={onClose}>
      <form onSubmit={submit} className="dialog-body-form">
        <p>{text.text}</p>
        <label className="field">
          {text.type(identityId)}
          <input
            data-focus-first
            required
            autoComplete="off"
            value={typed}
            onChange={({ target }) => setTyped(target.value)}
          />
        </label>
        {erase.error && <Failed error={erase.error} />}
        <div className="dialog-actions">
          <Button
            variant="danger"
            type="submit"
            form={undefined}
            busy={erase.isPending}
            disabled={typed !== identityId}
          >
            {text.confirm}
          </Button>
          <Button onClick={onClose}>{words.cancel}</Button>
        </div>
      </form>
    </Dialog>
  );
}
