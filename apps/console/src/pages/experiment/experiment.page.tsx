import { explainVerdict } from '@kairos-mfa/copy/experiment-verdicts';
import type { Answer } from '@kairos-mfa/protocol';
import { Button } from '@kairos-mfa/ui';
import { Link, useParams } from '@tanstack/react-router';
import { useState, type ReactElement } from 'react';
import { useAdmin } from '../../api/use-admin.ts';
import { PageFrame, Section } from '../../layout/page.tsx';
import { Loaded } from '../../parts/states.tsx';
import { Time } from '../../parts/time.tsx';
import { useConsole } from '../../session/console-session.ts';
import { useLanguage, useWords } from '../../words/index.ts';
import { Arms } from './arms.tsx';
import { GuardRails } from './guard-rails.tsx';
import { StopDialog } from './stop-dialog.tsx';
import { Trial } from './trial.tsx';

type Experiment = Answer<'getExperiment'>;

/** One experiment: its verdict in words, what it stands on, and how to stop it. */
export function Page(): ReactElement {
  const { experimentId = '' } = useParams({ strict: false }) as { experimentId?: string };
  const words = useWords();
  const experiment = useAdmin('getExperiment', { params: { experimentId } });
  return (
    <PageFrame
      id="experiment"
      {...(experiment.data && { title: experiment.data.name })}
      actions={experiment.data && <Actions experiment={experiment.data} />}
    >
      <Link to="/experiments">{words.experiments.back}</Link>
      <Loaded query={experiment} lines={8}>
        {(found) => (
          <>
            <Facts experiment={found} />
            <Results experiment={found} />
          </>
        )}
      </Loaded>
    </PageFrame>
  );
}

function Actions({ experiment }: { experiment: Experiment }): ReactElement | null {
  const { experiments } = useWords();
  const session = useConsole();
  const [isOpen, setOpen] = useState(false);
  if (experiment.status !== 'running' || session.kind !== 'assertion') return null;
  return (
    <>
      <Button onClick={() => setOpen(true)}>{experiments.stop.action}</Button>
      {isOpen && <StopDialog experiment={experiment} onClose={() => setOpen(false)} />}
    </>
  );
}

function Facts({ experiment }: { experiment: Experiment }): ReactElement {
  const { words, locale } = useLanguage();
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 });
  return (
    <dl className="facts">
      <div>
        <dt>{words.experiments.moment}</dt>
        <dd>{experiment.moment}</dd>
      </div>
      <div>
        <dt>{words.experiments.status}</dt>
        <dd>{words.experiments.statuses[experiment.status]}</dd>
      </div>
      <div>
        <dt>{words.experiments.share}</dt>
        <dd>{percent.format(experiment.share)}</dd>
      </div>
      {experiment.startedAt !== null && (
        <div>
          <dt>{words.experiments.started}</dt>
          <dd>
            <Time at={experiment.startedAt} />
          </dd>
        </div>
      )}
    </dl>
  );
}

function Results({ experiment: { results } }: { experiment: Experiment }): ReactElement {
  const { words, locale } = useLanguage();
  if (!results) return <p className="quiet">{words.experiments.draft}</p>;
  if (results.momentTrial) return <Trial trial={results.momentTrial} />;
  const verdict = explainVerdict(results.verdict, locale);
  return (
    <>
      <Section title={verdict.word}>
        <p>{verdict.reason}</p>
        <p className="quiet">{verdict.change}</p>
      </Section>
      <Arms results={results} />
      <GuardRails results={results} />
    </>
  );
}
