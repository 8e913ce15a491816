import type { Answer } from '@kairos-mfa/protocol';
import { Button } from '@kairos-mfa/ui';
import { useState, type FormEvent, type ReactElement } from 'react';
import { useAdminChange } from '../../api/use-admin.ts';
import { Dialog } from '../../parts/dialog.tsx';
import { Failed } from '../../parts/states.tsx';
import { useWords } from '../../words/index.ts';

/** Resets the second steps of a person; says before what happens to somebody with codes left, and with none. */
export function ResetDialog({
  person,
  name,
  onClose,
}: {
  person: Answer<'getIdentity'>;
  name: string;
  onClose: () => void;
}): ReactElement {
  const words = useWords();
  const text = words.person.reset;
  const reset = useAdminChange('resetIdentity');
  const [reason, setReason] = useState('');
  const [retires, setRetires] = useState(false);
  const left = person.recoveryCodes?.acknowledged ? person.recoveryCodes.remaining : 0;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    reset.mutate({
      params: { identityId: person.id },
      body: { reason, recoveryCodes: retires ? 'retire' : 'keep' },
    });
  };
  if (reset.isSuccess)
    return (
      <Dialog title={text.done} onClose={onClose}>
        <Button onClick={onClose}>{words.close}</Button>
      </Dialog>
    );
  return (
    <Dialog title={text.title(name)} onClose={onClose}>
      <form onSubmit={submit} className="dialog-body-form">
        <p>{text.text(person.factors.length)}</p>
        <p>{left > 0 && !retires ? text.withCodes(left) : text.withoutCodes}</p>
        {left > 0 && (
          <label className="check">
            <input type="checkbox" checked={retires} onChange={({ target }) => setRetires(target.checked)} />
            {text.retire}
            <small>{text.retireText}</small>
          </label>
        )}
        <label className="field">
          {text.reason}
          <textarea
            data-focus-first
            required
            maxLength={500}
            value={reason}
            onChange={({ target }) => setReason(target.value)}
          />
          <small className="quiet">{text.reasonHint}</small>
        </label>
        {reset.error && <Failed error={reset.error} />}
        <div className="dialog-actions">
          <Button variant="danger" type="submit" form={undefined} busy={reset.isPending}>
            {text.confirm}
          </Button>
          <Button onClick={onClose}>{words.cancel}</Button>
        </div>
      </form>
    </Dialog>
  );
}
