import type { Answer } from '@kairos-mfa/protocol';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useAdmin } from '../../api/use-admin.ts';
import { PageFrame } from '../../layout/page.tsx';
import { DataTable, type Column } from '../../parts/data-table.tsx';
import { Empty, Loaded } from '../../parts/states.tsx';
import { Time } from '../../parts/time.tsx';
import { useWords } from '../../words/index.ts';

type Row = Answer<'listExperiments'>['experiments'][number];

interface ExperimentCell {
  row: { original: Row };
}

/** The experiments, the newest first; each leads to its results. */
export function Page(): ReactElement {
  const words = useWords();
  const experiments = useAdmin('listExperiments');
  return (
    <PageFrame id="experiments">
      <Loaded query={experiments} lines={6}>
        {({ experiments: rows }) =>
          rows.length > 0 ? <ExperimentTable rows={rows} /> : <Empty {...words.experiments.empty} />
        }
      </Loaded>
    </PageFrame>
  );
}

function ExperimentTable({ rows }: { rows: readonly Row[] }): ReactElement {
  const words = useWords();
  const columns: Column<Row>[] = [
    { id: 'name', header: words.experiments.name, cell: NameCell },
    { id: 'status', header: words.experiments.status, cell: StatusCell },
    { id: 'started', header: words.experiments.started, cell: StartCell },
  ];
  return <DataTable label={words.pages.experiments.name} columns={columns} rows={rows} />;
}

function NameCell({ row: { original: experiment } }: ExperimentCell): ReactElement {
  return (
    <Link to="/experiments/$experimentId" params={{ experimentId: experiment.id }}>
      <span className="person-name">{experiment.name}</span>
      <span className="quiet">{experiment.moment}</span>
    </Link>
  );
}

function StatusCell({ row: { original: experiment } }: ExperimentCell): ReactElement {
  const { experiments } = useWords();
  return (
    <span className="tag" data-kind={experiment.status === 'running' ? undefined : 'quiet'}>
      {experiments.statuses[experiment.status]}
    </span>
  );
}

function StartCell({ row: { original: experiment } }: ExperimentCell): ReactElement {
  const words = useWords();
  return experiment.startedAt === null ? (
    <span className="quiet">{words.none}</span>
  ) : (
    <Time at={experiment.startedAt} />
  );
}
