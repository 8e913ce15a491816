import type { ExperimentResults } from '@kairos-mfa/protocol';
import type { ReactElement } from 'react';
import { Section } from '../../layout/page.tsx';
import { useLanguage } from '../../words/index.ts';
import { People } from './arms.tsx';
import { pointsText, rateText } from './interval-text.ts';

/** What asking at this moment does: people who were asked beside people who were held back at random. */
export function Trial({ trial }: { trial: NonNullable<ExperimentResults['momentTrial']> }): ReactElement {
  const { words, locale } = useLanguage();
  const text = words.experiments;
  return (
    <Section title={text.trial} text={text.trialText}>
      <ul className="list">
        {([trial.shown, trial.heldBack] as const).map((arm, index) => (
          <li key={text.trialArms[index]}>
            <span>
              {text.trialArms[index]}: <People count={arm.exposures} />
            </span>
            <span className="quiet">{rateText(arm.rate, arm.interval, locale) ?? text.notTold}</span>
          </li>
        ))}
        <li>
          <span>{text.difference}</span>
          <span className="quiet">
            {trial.difference ? pointsText(trial.difference, locale) : text.notTold}
          </span>
        </li>
      </ul>
    </Section>
  );
}
