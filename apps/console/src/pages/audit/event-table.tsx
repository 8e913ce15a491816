import type { Answer } from '@kairos-mfa/protocol';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { DataTable, type Column } from '../../parts/data-table.tsx';
import { Time } from '../../parts/time.tsx';
import { useWords } from '../../words/index.ts';

type AuditRow = Answer<'listAudit'>['events'][number];

interface AuditCell {
  row: { original: AuditRow };
}

/** Audit events in rows: when, what, to whom, by whom, and what was written down with it. */
export function EventTable({ events }: { events: readonly AuditRow[] }): ReactElement {
  const words = useWords();
  const columns: Column<AuditRow>[] = [
    { id: 'at', header: words.audit.at, cell: TimeCell },
    { id: 'type', header: words.audit.what, cell: TypeCell },
    { id: 'identity', header: words.audit.who, cell: PersonCell },
    { id: 'details', header: words.audit.details, cell: DetailsCell },
  ];
  return <DataTable label={words.pages.audit.name} columns={columns} rows={events} />;
}

function TimeCell({ row: { original: event } }: AuditCell): ReactElement {
  return <Time at={event.at} withClock />;
}

function TypeCell({ row: { original: event } }: AuditCell): ReactElement {
  const { audit } = useWords();
  return (
    <span className="two-lines">
      <span className="person-name">{audit.types[event.type]}</span>
      <code className="quiet">{event.type}</code>
    </span>
  );
}

/** Leads to everything of this person. */
function PersonCell({ row: { original: event } }: AuditCell): ReactElement {
  const { audit } = useWords();
  return (
    <span className="two-lines">
      <Link to="/audit" search={{ identity: event.identityId }}>
        {event.identityId}
      </Link>
      {event.actorId !== undefined && <span className="quiet">{audit.by(event.actorId)}</span>}
    </span>
  );
}

function DetailsCell({ row: { original: event } }: AuditCell): ReactElement {
  return (
    <span className="tags">
      {Object.entries(event.details).map(([name, value]) => (
        <span key={name} className="tag" data-kind="quiet">
          {name}: {String(value)}
        </span>
      ))}
    </span>
  );
}
