import type { ReactElement } from 'react';
import { useAdmin } from '../../api/use-admin.ts';
import { Section } from '../../layout/page.tsx';
import { Loaded } from '../../parts/states.tsx';
import { formatDay } from '../../parts/time.tsx';
import { useLanguage, useWords } from '../../words/index.ts';

/** What would happen at each moment now, and what suppresses a prompt until when. Looking writes nothing. */
export function Why({ identityId }: { identityId: string }): ReactElement {
  const { person } = useWords();
  const { words, locale } = useLanguage();
  const moments = useAdmin('explainMoments', { params: { identityId } });
  return (
    <Section title={person.why} text={person.whyText}>
      <Loaded query={moments} lines={4}>
        {({ moments: found }) => (
          <ul className="list">
            {found.map(({ moment, decision, suppressedBy, nextEligibleAt }) => (
              <li key={moment}>
                <span>
                  <strong>{moment}</strong>{' '}
                  <span className="tag" data-kind={decision === 'hold' ? 'quiet' : 'asks'}>
                    {words.person.would[decision] ?? decision}
                  </span>
                </span>
                <span className="quiet">
                  {suppressedBy.map((code) => person.suppressions[code] ?? code).join(' ')}
                  {nextEligibleAt !== null && ` ${person.until(formatDay(nextEligibleAt, locale))}`}
                </span>
              </li>
            ))}
          </ul>
        )}
      </Loaded>
    </Section>
  );
}
