import { guardRailNames } from '@kairos-mfa/copy/experiment-verdicts';
import type { ExperimentResults } from '@kairos-mfa/protocol';
import type { ReactElement } from 'react';
import { Section } from '../../layout/page.tsx';
import { useLanguage } from '../../words/index.ts';
import { pointsText } from './interval-text.ts';

/** What may not get worse, with the difference of each variant in points. */
export function GuardRails({ results }: { results: ExperimentResults }): ReactElement {
  const { words, locale } = useLanguage();
  const names = guardRailNames(locale);
  return (
    <Section title={words.experiments.guardRails} text={words.experiments.guardRailsText}>
      <ul className="list">
        {results.guardRails.map(({ name, measured }) => (
          <li key={name}>
            <span>{names[name]}</span>
            <span className="quiet">
              {measured
                ? results.variants
                    .flatMap(({ id, outcome }) => {
                      const difference = outcome?.guardRails[name]?.difference;
                      return difference ? [`${id}: ${pointsText(difference, locale)}`] : [];
                    })
                    .join(' · ') || words.experiments.notTold
                : names.notMeasured}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
