import type { Experiment } from '@kairos-mfa/protocol';
import { Button } from '@kairos-mfa/ui';
import type { ReactElement } from 'react';
import { useAdminChange } from '../../api/use-admin.ts';
import { Dialog } from '../../parts/dialog.tsx';
import { Failed } from '../../parts/states.tsx';
import { useWords } from '../../words/index.ts';

/** Stops an experiment for good. */
export function StopDialog({
  experiment: { id, name, version },
  onClose,
}: {
  experiment: Pick<Experiment, 'id' | 'name' | 'version'>;
  onClose: () => void;
}): ReactElement {
  const words = useWords();
  const { stop } = words.experiments;
  const change = useAdminChange('changeExperiment');
  return (
    <Dialog title={stop.title(name)} onClose={onClose}>
      <p>{stop.text}</p>
      {change.error && <Failed error={change.error} />}
      <div className="dialog-actions">
        <Button
          variant="danger"
          busy={change.isPending}
          onClick={() =>
            change.mutate(
              { params: { experimentId: id }, body: { version, status: 'stopped' } },
              { onSuccess: onClose },
            )
          }
        >
          {stop.action}
        </Button>
        <Button onClick={onClose}>{words.cancel}</Button>
      </div>
    </Dialog>
  );
}
