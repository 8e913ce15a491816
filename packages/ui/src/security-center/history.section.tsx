'use client';

import type { Copy } from '@kairos-mfa/copy';
import { nextStepText } from '@kairos-mfa/copy/internal/next-step-text';
import type { AnsweredPrompt, PromptHistory } from '@kairos-mfa/protocol';
import type { PromptHistoryHook } from '@kairos-mfa/react';
import { useState, type ComponentProps, type ReactElement, type ReactNode } from 'react';
import { Button } from '../primitives/button.tsx';
import { useElementClass } from '../primitives/element-classes.ts';
import { Problem } from '../primitives/problem.tsx';
import { downloadText } from '../shared/download-and-print.ts';
import { formatNonbreakingDay } from '../shared/format-nonbreaking-day.ts';
import { useCopy } from '../shared/use-copy.ts';
import { SectionProblem } from './section-problem.tsx';
import { Section, SectionHeader, SectionLead, SectionTitle } from './section.tsx';
import { HistorySkeleton } from './security-skeleton.tsx';
import '../words/prompt.words.ts';
import '../words/security.words.ts';

/** The props of `<HistorySection>`. */
export interface HistorySectionProps
  extends PromptHistoryHook, Omit<ComponentProps<'section'>, 'children' | 'title'> {}

/** What the person was asked in the last year and what they answered, with a download as JSON. */
export function HistorySection({ state, retry, ...props }: HistorySectionProps): ReactElement {
  const copy = useCopy();
  return (
    <Section {...props} title={copy('history.title')}>
      <SectionHeader>
        <SectionTitle />
      </SectionHeader>
      <HistoryList state={state} retry={retry} />
    </Section>
  );
}

function HistoryList({ state, retry }: PromptHistoryHook): ReactNode {
  const copy = useCopy();
  if (state.step === 'loading') return <HistorySkeleton />;
  if (state.step === 'problem') return <SectionProblem {...state} onRetry={retry} />;
  const { prompts, setupSkippedAt, nextSteps } = state.history;
  if (prompts.length === 0 && nextSteps.length === 0 && setupSkippedAt === null)
    return <SectionLead>{copy('history.empty')}</SectionLead>;
  return (
    <>
      <SectionLead>{copy('history.body')}</SectionLead>
      <ul data-slot="factor-rows">
        {rowsOf(copy, state.history).map((row) => (
          <HistoryRow key={row.at} {...row} />
        ))}
      </ul>
      <DownloadHistory history={state.history} />
    </>
  );
}

const nextStepAnswers = {
  done: 'history.answer.enrolled',
  dismissed: 'history.answer.dismissed',
  never: 'history.answer.dismissed',
  closed: 'history.answer.none',
  none: 'history.answer.none',
} as const;

/** Prompts, next steps and the skipped offer, the newest first. */
function rowsOf(copy: Copy, { prompts, nextSteps, setupSkippedAt }: PromptHistory): HistoryRowProps[] {
  return [
    ...prompts.map((prompt) => ({
      name: copy(`history.kind.${prompt.kind}`),
      at: prompt.shownAt,
      children: <PromptAnswer prompt={prompt} />,
    })),
    ...nextSteps.map(({ step, shownAt, response }) => ({
      name: nextStepText(copy, step).title,
      at: shownAt,
      children: <span data-slot="row-fact">{copy(nextStepAnswers[response ?? 'none'])}</span>,
    })),
    ...(setupSkippedAt === null ? [] : [{ name: copy('history.skipped'), at: setupSkippedAt }]),
  ].toSorted((a, b) => Date.parse(b.at) - Date.parse(a.at));
}

interface HistoryRowProps {
  name: string;
  /** ISO 8601. */
  at: string;
  children?: ReactNode;
}

function HistoryRow({ name, at, children }: HistoryRowProps): ReactElement {
  const copy = useCopy();
  const className = useElementClass('factor-row');
  return (
    <li className={className} data-slot="factor-row">
      <div data-slot="row-text">
        <span data-slot="row-name">{name}</span>
        <span data-slot="row-note">
          <span data-slot="row-fact">{formatNonbreakingDay(copy.locale, at)}</span>
          {children}
        </span>
      </div>
    </li>
  );
}

function PromptAnswer({ prompt: { response, reason } }: { prompt: AnsweredPrompt }): ReactElement {
  const copy = useCopy();
  return (
    <>
      <span data-slot="row-fact">{copy(`history.answer.${response ?? 'none'}`)}</span>
      {reason ? <span data-slot="row-fact">{copy(`reason.${reason}`)}</span> : null}
    </>
  );
}

function DownloadHistory({ history }: { history: PromptHistory }): ReactElement {
  const copy = useCopy();
  const [hasFailed, setFailed] = useState(false);
  const json = (): string => JSON.stringify(history, null, 2);
  return (
    <>
      <Problem>{hasFailed ? copy('history.cannotDownload') : null}</Problem>
      <div data-slot="section-footer">
        <Button
          variant="quiet"
          data-size="small"
          onClick={() => setFailed(!downloadText('prompt-history.json', json(), 'application/json'))}
        >
          {copy('history.download')}
        </Button>
      </div>
    </>
  );
}
