'use client';

import { Button } from '@kairos-mfa/ui';
import { useId, useMemo, useState, type ReactElement } from 'react';
import { Choice } from './choice.tsx';
import { ConditionsBar, firstConditions, momentVariants } from './conditions.tsx';
import { ConflictBanner } from './conflict-banner.tsx';
import type { CopyLabPort } from './copy-lab-port.ts';
import { DraftsSection } from './drafts.section.tsx';
import type { LabState } from './lab-state.ts';
import { LanguagesSection } from './languages.section.tsx';
import { lintText } from './lint-text.ts';
import { MessagesSection } from './messages.section.tsx';
import { problemText } from './problem-text.ts';
import { PromptPreview } from './prompt-preview.tsx';
import { TextFields } from './text-fields.tsx';
import { useCopyLab, type CopyLabVerbs } from './use-copy-lab.ts';
import { VersionsSection } from './versions.section.tsx';
import { currentText, listVariants, sourceWords } from './words.ts';

/** The props of `<CopyLab>`. */
export interface CopyLabProps {
  /** Where words come from and go to. Pass a stable object. */
  port: CopyLabPort;
  /** The variant to begin with. Default: `only-you`. */
  variant?: string | undefined;
  /** The language to begin with. Default: `en`. */
  locale?: string | undefined;
}

/** Every text of a prompt as the real prompt, editable, with the findings of the linter at the words. */
export function CopyLab({ port, variant = 'only-you', locale = 'en' }: CopyLabProps): ReactElement {
  const { state, verbs } = useCopyLab(port);
  return (
    // A browser must not translate the words that are being written.
    <div data-kairos className="copy-lab" lang="en" dir="ltr" translate="no">
      {state.step === 'loading' && <output className="copy-lab-empty">Loading the words …</output>}
      {state.step === 'failed' && (
        <div className="copy-lab-empty" role="alert">
          <p>{problemText(state.problem)}</p>
          <Button onClick={verbs.reload}>Try again</Button>
        </div>
      )}
      {state.step === 'ready' && (
        <Lab state={state} verbs={verbs} port={port} firstVariant={variant} firstLocale={locale} />
      )}
    </div>
  );
}

interface LabProps {
  state: Extract<LabState, { step: 'ready' }>;
  verbs: CopyLabVerbs;
  port: CopyLabPort;
  firstVariant: string;
  firstLocale: string;
}

function Lab({ state, verbs, port, firstVariant, firstLocale }: LabProps): ReactElement {
  const { content, draft, problem } = state;
  const [key, setKey] = useState({ variant: firstVariant, locale: firstLocale });
  const [conditions, setConditions] = useState(firstConditions);
  const [beside, setBeside] = useState<string>();
  const [isOpen, setOpen] = useState(false);
  const headingId = useId();
  const text = currentText(key, content.copy, draft.changes);
  const source = sourceWords(key.variant, content.copy, draft.changes);
  const findings = useMemo(() => lintText(text, source), [text, source]);
  const variants = listVariants(content.copy, draft.changes);
  const isFinal = draft.status === 'published' || draft.status === 'discarded';
  return (
    <>
      <header className="copy-lab-head">
        <Choice
          label="Wording"
          options={variants}
          value={key.variant}
          onChange={(variant) => setKey({ ...key, variant })}
        />
        <Choice
          label="Beside it"
          options={['', ...variants.filter((one) => one !== key.variant)]}
          texts={{ '': 'nothing' }}
          value={beside ?? ''}
          onChange={(variant) => setBeside(variant === '' ? undefined : variant)}
        />
        <ConditionsBar
          value={conditions}
          locale={key.locale}
          onChange={(next) => {
            setConditions(next);
            if (next.moment !== conditions.moment)
              setKey({ ...key, variant: momentVariants[next.moment] ?? 'only-you' });
          }}
        />
      </header>
      <output className="copy-lab-notice">{state.notice}</output>
      {problem && <ConflictBanner problem={problem} draft={draft} verbs={verbs} />}
      <div className="copy-lab-columns">
        <section aria-labelledby={headingId} className="copy-lab-editor">
          <h2 id={headingId}>{key.variant}</h2>
          <TextFields
            text={text}
            findings={findings}
            isDisabled={isFinal || state.isBusy}
            onEdit={(line, value) => verbs.dispatch({ type: 'line-edited', key, line, text: value })}
            onDrop={() => verbs.dispatch({ type: 'change-dropped', key })}
            onWithdraw={() => verbs.dispatch({ type: 'text-withdrawn', key })}
          />
        </section>
        <div className="copy-lab-previews">
          <PromptPreview text={text} conditions={conditions} />
          {beside !== undefined && (
            <PromptPreview
              text={currentText({ ...key, variant: beside }, content.copy, draft.changes)}
              conditions={conditions}
            />
          )}
        </div>
      </div>
      <div className="copy-lab-sections">
        <LanguagesSection
          variant={key.variant}
          locale={key.locale}
          copy={content.copy}
          changes={draft.changes}
          onChoose={(locale) => setKey({ ...key, locale })}
        />
        <DraftsSection
          state={state}
          verbs={verbs}
          onShow={(change) => setKey({ variant: change.variant, locale: change.locale })}
        />
        <VersionsSection
          key={`${key.variant} ${key.locale} ${text.stored?.version ?? 0}`}
          text={text}
          port={port}
          isBusy={state.isBusy}
          onRollBack={(version, to) => void verbs.rollBack({ ...key, version, to })}
        />
        <section className="copy-lab-section" aria-label="E-mails and text messages">
          <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
            <summary>E-mails and text messages</summary>
            {isOpen && <MessagesSection key={key.locale} locale={key.locale} port={port} />}
          </details>
        </section>
      </div>
    </>
  );
}
