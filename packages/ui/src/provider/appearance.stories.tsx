import type { Meta, StoryObj } from '@storybook/react-vite';
import { useState, type ReactElement } from 'react';
import { createPortal } from 'react-dom';
import { expect, fn, screen, userEvent, waitFor } from 'storybook/test';
import { challenge, challengeVerbs, totp } from '../challenge/challenge.examples.ts';
import { ChallengeView } from '../challenge/challenge.view.tsx';
import { FactorPicker } from '../factor-picker/factor-picker.tsx';
import { options } from '../factors/factors.examples.ts';
import { MfaPrompt } from '../mfa-prompt/index.ts';
import { promptVerbs, shownPrompt, withToolbarChoices } from '../mfa-prompt/mfa-prompt.examples.ts';
import '../story-support/story-samples.css';
import { MfaPromptView } from '../mfa-prompt/mfa-prompt.view.tsx';
import { SecurityBadgeView } from '../security-badge/security-badge.view.tsx';
import { security, today } from '../security-center/security-center.examples.ts';
import { contrast, toRgb } from '../story-support/colour-contrast.ts';
import { ToolbarProvider } from '../story-support/toolbar-provider.tsx';
import type { Appearance } from './appearance.ts';
import { ThemedCard } from './themed-card.tsx';
import styles from '../styles.css?inline';

/** The kit in a host's design: brand variables, class names, a layout of its own, a shadow root. */
const meta = { title: 'Customize/Appearance' } satisfies Meta;
export default meta;
type Story = StoryObj<typeof meta>;

const ochre: Appearance = {
  variables: { accent: '#8a4b08', surface: '#fdf8ef', ink: '#22180b', radius: '4px' },
  elements: { button: 'host-button', card: 'host-card' },
  theme: 'light',
};

export const ByProps: Story = {
  render: () => (
    <ToolbarProvider appearance={ochre}>
      <ThemedCard data-surface="page">
        <ChallengeView
          {...challengeVerbs()}
          state={{ step: 'proving', challenge, factor: totp, options: {} }}
        />
      </ThemedCard>
    </ToolbarProvider>
  ),
  play: async () => {
    const button = screen.getByRole('button', { name: 'Confirm' });
    await expect(button).toHaveClass('host-button');
    // The colour has a transition.
    await waitFor(() => expect(toRgb(getComputedStyle(button).backgroundColor)).toEqual([138, 75, 8]));
  },
};

/** Brands with extreme colours. */
const edges: Record<string, Appearance> = {
  'Lemon, and no radius': {
    theme: 'light',
    variables: { accent: '#ffd400', surface: '#ffffff', ink: '#111111', radius: '0px' },
  },
  'A dark surface in a light app': {
    theme: 'light',
    variables: { accent: '#7c5cff', surface: '#0b0b12', ink: '#f4f4ff', radius: '24px' },
  },
  'Navy on navy': {
    theme: 'dark',
    variables: { accent: '#1e3a8a', surface: '#101828', ink: '#e6ebf5', radius: '8px' },
  },
  'Indigo, too light for white words': {
    theme: 'light',
    variables: { accent: '#6366f1', surface: '#ffffff', ink: '#0f172a', radius: '12px' },
  },
  'Wine, in a serif': {
    theme: 'light',
    variables: { accent: '#7a1f2b', surface: '#fdf6ec', ink: '#2a1a12', font: 'Georgia, serif' },
  },
};

export const ExtremeBrands: Story = {
  name: 'Extreme brands: text and marks keep their contrast',
  render: () => (
    <div className="brands">
      {Object.entries(edges).map(([name, appearance]) => (
        <ToolbarProvider key={name} appearance={appearance}>
          <section aria-label={name}>
            <div>
              <SecurityBadgeView security={security()} now={today} />
            </div>
            <ThemedCard>
              <FactorPicker aria-label="Ways" options={options} value={options[0]?.type} />
            </ThemedCard>
            <ThemedCard>
              <ChallengeView
                {...challengeVerbs()}
                state={{ step: 'proving', challenge, factor: totp, options: {}, failure: 'invalid_code' }}
              />
            </ThemedCard>
          </section>
        </ToolbarProvider>
      ))}
    </div>
  ),
  play: async ({ canvasElement }) => {
    // The colours have transitions.
    await waitFor(() => {
      for (const card of canvasElement.querySelectorAll('[data-slot="card"]')) {
        const surface = getComputedStyle(card).backgroundColor;
        for (const mark of card.querySelectorAll('[data-state="checked"] [data-slot="radio"]'))
          expect(contrast(getComputedStyle(mark).borderTopColor, surface)).toBeGreaterThanOrEqual(3);
        for (const button of card.querySelectorAll('[data-variant="primary"]')) {
          const { color, backgroundColor } = getComputedStyle(button);
          expect(contrast(color, backgroundColor)).toBeGreaterThanOrEqual(4.5);
        }
      }
    });
  },
};

const answers = promptVerbs();

/** The parts of a prompt in an order of the host; wording and answers are the kit's. */
export const CustomLayout: Story = {
  render: (_args, { globals }) => (
    <MfaPromptView
      {...answers}
      state={withToolbarChoices({ step: 'offered', prompt: shownPrompt({ surface: 'card' }) }, globals)}
    >
      <MfaPrompt.Title />
      <MfaPrompt.Actions>
        <MfaPrompt.Accept>Yes, protect them</MfaPrompt.Accept>
        <MfaPrompt.Dismiss />
      </MfaPrompt.Actions>
      <MfaPrompt.Body />
      <MfaPrompt.Benefit />
    </MfaPromptView>
  ),
  play: async () => {
    await userEvent.click(screen.getByRole('button', { name: 'Yes, protect them' }));
    await expect(answers.accept).toHaveBeenCalledTimes(1);
  },
};

const picked = fn();

function Picker(): ReactElement {
  const [value, setValue] = useState<string | undefined>(options[0]?.type);
  return (
    <ThemedCard dir="rtl" data-surface="page">
      <FactorPicker
        aria-label="Ways"
        options={options}
        value={value}
        onValueChange={(next) => {
          setValue(next);
          picked(next);
        }}
      />
    </ThemedCard>
  );
}

export const ArrowKeysRightToLeft: Story = {
  name: 'Right to left: the left arrow key selects the next choice',
  tags: ['behaviour'],
  render: () => <Picker />,
  play: async () => {
    await userEvent.tab();
    await userEvent.keyboard('{ArrowLeft>}');
    await waitFor(() => expect(picked).toHaveBeenCalledWith('totp'));
    await userEvent.keyboard('{/ArrowLeft}');
  },
};

const left = fn();

/** An app inside a shadow root, with its own copy of the stylesheet and the dialog inside. */
function AppInShadowRoot(): ReactElement {
  const [place, setPlace] = useState<HTMLElement>();
  function open(host: HTMLDivElement | null): void {
    if (!host || host.shadowRoot) return;
    const shadow = host.attachShadow({ mode: 'open' });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(styles);
    shadow.adoptedStyleSheets = [sheet];
    setPlace(shadow.appendChild(document.createElement('div')));
  }
  return (
    <>
      <div ref={open} data-testid="shadow-host" />
      {place
        ? createPortal(
            <ToolbarProvider container={place}>
              <MfaPromptView
                {...promptVerbs()}
                close={left}
                state={{ step: 'offered', prompt: shownPrompt() }}
              />
            </ToolbarProvider>,
            place,
          )
        : null}
    </>
  );
}

export const InAShadowRoot: Story = {
  render: () => <AppInShadowRoot />,
  play: async () => {
    const shadow = screen.getByTestId('shadow-host').shadowRoot;
    await waitFor(() => expect(shadow?.querySelector('[role="dialog"]')).toBeTruthy());
    await waitFor(() => expect(shadow?.activeElement?.textContent).toBe('Keep your payments yours'));
    await userEvent.keyboard('{Escape}');
    await expect(left).toHaveBeenCalledTimes(1);
    // Contrast is measured after the animation of the dialog.
    await Promise.all(shadow?.getAnimations().map((animation) => animation.finished) ?? []);
  },
};
