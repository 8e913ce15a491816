import type { Answer } from '@kairos-mfa/protocol';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useAdmin } from '../../api/use-admin.ts';
import { Section } from '../../layout/page.tsx';
import { Loaded } from '../../parts/states.tsx';
import { useWords } from '../../words/index.ts';

/** Failures that together mean more than each alone, with what they usually mean. */
export function Patterns(): ReactElement {
  const words = useWords();
  const patterns = useAdmin('listAuditPatterns');
  return (
    <Section title={words.audit.patterns}>
      <Loaded query={patterns} lines={2}>
        {(found) => <FoundPatterns found={found} />}
      </Loaded>
    </Section>
  );
}

function FoundPatterns({
  found: { manyFailures, spread },
}: {
  found: Answer<'listAuditPatterns'>;
}): ReactElement {
  const { audit } = useWords();
  if (manyFailures.length === 0 && !spread.suspicious) return <p className="quiet">{audit.noPatterns}</p>;
  return (
    <ul className="list">
      {spread.suspicious && (
        <li>
          <span className="alarm">{audit.spread(spread.failures, spread.people)}</span>
          <span className="quiet">{audit.spreadMeans}</span>
        </li>
      )}
      {manyFailures.map(({ identityId, failures }) => (
        <li key={identityId}>
          <span className="alarm">
            <Link to="/audit" search={{ identity: identityId, type: 'user.mfa_failed' }}>
              {identityId}
            </Link>
            {': '}
            {audit.manyFailures(failures)}
          </span>
          <span className="quiet">{audit.manyFailuresMean}</span>
        </li>
      ))}
    </ul>
  );
}
