import { english, promptCopy, variantIds, type VariantId } from '@kairos-mfa/copy';
import { languageFor } from '@kairos-mfa/copy/languages';
import { lintCopy } from '@kairos-mfa/copy/lint';
import { problems, type ProblemCode } from '@kairos-mfa/protocol';
import type { Meta, StoryObj } from '@storybook/react-vite';
import type { ReactElement } from 'react';
import { expect, within } from 'storybook/test';
import { Button } from '../../packages/ui/src/primitives/button.tsx';
import { Problem } from '../../packages/ui/src/primitives/problem.tsx';
import { ThemedCard } from '../../packages/ui/src/provider/themed-card.tsx';
import { failureTone, failureText } from '../../packages/ui/src/shared/failure-text.ts';
import { useCopy } from '../../packages/ui/src/shared/use-copy.ts';
import '../../packages/ui/src/story-support/story-samples.css';
import './wording.css';

const meta = { title: 'Foundations/Wording' } satisfies Meta;
export default meta;
type Story = StoryObj<typeof meta>;

const facts = {
  name: 'Alexandra',
  device: 'Chrome on Mac',
  setting: 'alerts',
  minutes: 2,
  date: '2026-12-21',
  share: 0.72,
  amount: 1250,
  currency: 'EUR',
};

/** Every wording of the prompt, with the findings of the linter; `classic` is a typical first draft. */
export const PromptVariants: Story = {
  render: (_args, { globals }) => (
    <div data-kairos className="foundations brands">
      {variantIds.map((variant) => (
        <Wording key={variant} variant={variant} locale={String(globals['locale'])} />
      ))}
    </div>
  ),
  play: async ({ canvasElement }) => {
    const findings = (variant: string) =>
      within(within(canvasElement).getByRole('region', { name: variant })).queryAllByRole('listitem');
    await expect(findings('only-you')).toHaveLength(0);
    await expect(findings('classic').length).toBeGreaterThan(3);
  },
};

// SAFETY: the keys of the table of problems.
const codes = Object.keys(problems) as ProblemCode[];
const ceremonyFailures = ['cancelled', 'timed_out', 'already_on_this_device', 'unsupported'] as const;

/** The text of every failure, by its code; neutral ones are in a box. */
export const Problems: Story = {
  render: () => <ProblemSheet />,
  play: async ({ canvasElement }) => {
    await expect(within(canvasElement).getAllByRole('listitem')).toHaveLength(
      codes.length + ceremonyFailures.length,
    );
  },
};

function ProblemSheet(): ReactElement {
  const copy = useCopy();
  return (
    <div data-kairos className="foundations">
      <ul className="problems">
        {[...codes, ...ceremonyFailures].map((code) => (
          <li key={code}>
            <code dir="ltr">{code}</code>
            <Problem tone={failureTone(code)}>{failureText(copy, code)}</Problem>
          </li>
        ))}
      </ul>
    </div>
  );
}

function Wording({ variant, locale }: { variant: VariantId; locale: string }): ReactElement {
  const language = languageFor(locale);
  const copy = promptCopy(variant, language, facts);
  const { findings, wordingChecked } = lintCopy({
    variant,
    locale: new Intl.Locale(language.locale).language === 'en' ? 'en' : language.locale,
    words: language.promptVariants[variant],
    source: english.promptVariants[variant],
  });
  return (
    <section aria-label={variant}>
      <h2>{variant}</h2>
      <ThemedCard>
        <h3 data-slot="title">{copy.title}</h3>
        <p data-slot="body">{copy.body}</p>
        {copy.benefit === null ? null : <p data-slot="row-note">{copy.benefit}</p>}
        <Button>{copy.primary}</Button>
      </ThemedCard>
      {findings.length === 0 ? (
        <p data-slot="row-note" lang="en" dir="auto">
          {wordingChecked ? 'No findings.' : 'Structure in order; wording not checked.'}
        </p>
      ) : (
        <ul className="findings" lang="en" dir="ltr">
          {findings.map(({ rule, line, message }) => (
            <li key={`${rule} ${line}`}>
              <code>
                {line} {rule}
              </code>
              <span data-slot="row-note">{message}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
