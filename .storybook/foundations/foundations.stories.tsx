import type { Meta, StoryObj } from '@storybook/react-vite';
import { useState, type ReactElement, type ReactNode } from 'react';
import { CelebrationMark } from '../../packages/ui/src/celebration/celebration-mark.tsx';
import { challenge, challengeVerbs, totp } from '../../packages/ui/src/challenge/challenge.examples.ts';
import { ChallengeView } from '../../packages/ui/src/challenge/challenge.view.tsx';
import * as factorIcons from '../../packages/ui/src/factors/factor-icons.tsx';
import {
  promptVerbs,
  shownPrompt,
  withToolbarChoices,
} from '../../packages/ui/src/mfa-prompt/mfa-prompt.examples.ts';
import { MfaPromptView } from '../../packages/ui/src/mfa-prompt/mfa-prompt.view.tsx';
import { Button } from '../../packages/ui/src/primitives/button.tsx';
import * as icons from '../../packages/ui/src/primitives/icons.tsx';
import { ThemedCard } from '../../packages/ui/src/provider/themed-card.tsx';
import * as recoveryCodeIcons from '../../packages/ui/src/recovery-codes/recovery-code-icons.tsx';
import { SecurityBadgeView } from '../../packages/ui/src/security-badge/security-badge.view.tsx';
import { security, today } from '../../packages/ui/src/security-center/security-center.examples.ts';
import * as securityIcons from '../../packages/ui/src/security-center/security-icons.tsx';
import { ContrastTable } from './contrast-table.tsx';
import { isColour, readTokens } from './read-tokens.ts';
import { Swatch } from './swatch.tsx';
import '../../packages/ui/src/story-support/story-samples.css';
import './look.css';
import tokensSheet from '../../packages/ui/src/styles/tokens.css?raw';

const meta = { title: 'Foundations/Look' } satisfies Meta;
export default meta;
type Story = StoryObj<typeof meta>;

function Sheet({ children }: { children: ReactNode }): ReactElement {
  return (
    <div data-kairos lang="en" dir="ltr" className="foundations">
      {children}
    </div>
  );
}

const colours = readTokens(tokensSheet).filter(isColour);

/** Every colour token: those of the brand first, and then what is derived from them. */
export const Colour: Story = {
  render: () => (
    <Sheet>
      {(['--kairos-', '--k-'] as const).map((prefix) => (
        <section key={prefix} className="specimens">
          <h2>{prefix === '--kairos-' ? 'The brand' : 'Derived from the brand'}</h2>
          <ul className="swatches">
            {colours
              .filter(({ variable }) => variable.startsWith(prefix))
              .map(({ variable, property, description }) => (
                <Swatch
                  key={variable}
                  name={variable.slice(prefix.length)}
                  {...{ variable, property, description }}
                />
              ))}
          </ul>
        </section>
      ))}
      <section className="specimens">
        <h2>Contrast</h2>
        <ContrastTable label="Contrast" />
      </section>
    </Sheet>
  ),
};

const specimens = [
  ['screen-title', 'Keep your payments yours', 'Title 20/28 semibold'],
  ['screen-subtitle', 'Keep your recovery codes', 'Subtitle 16/24 semibold'],
  [
    'screen-lead',
    'Your first payment went through. Add a second step so only you can make the next one.',
    'Body 15/24',
  ],
  ['screen-note', 'Takes about 2 minutes.', 'Small 13/20'],
] as const;

export const Type: Story = {
  render: () => (
    <Sheet>
      <section className="specimens">
        {specimens.map(([slot, words, about]) => (
          <div key={slot}>
            <p data-slot={slot}>{words}</p>
            <code>{about}</code>
          </div>
        ))}
        <div>
          <p data-slot="approval-amount">€1,250.00</p>
          <code>Amount 30/40, tabular figures</code>
        </div>
        <div>
          <ul data-slot="codes-list" aria-label="Codes">
            <li>
              <code>4K7QWM-9T2XHD-R6NBC1-PVJ80E</code>
            </li>
          </ul>
          <code>Codes in a real monospace</code>
        </div>
      </section>
    </Sheet>
  ),
};

const radii = [
  ['--kairos-radius', 'Dialogs and cards'],
  ['--k-radius-control', 'Buttons, inputs, rows'],
  ['--k-radius-small', 'Small things inside them'],
] as const;
const shadows = [
  ['--k-shadow', 'A dialog above the page'],
  ['--k-shadow-card', 'A card in the page'],
] as const;

/** What each step of the spacing scale is for: small within a part, larger between parts. */
const spaceUses: Readonly<Record<string, string>> = {
  '--k-space-1': 'A title and the line under it',
  '--k-space-2': 'An icon and its label; a row and the next',
  '--k-space-3': 'Buttons beside each other',
  '--k-space-4': 'Inside a row',
  '--k-space-5': 'One part of a screen and the next',
  '--k-space-6': 'One section of a page and the next',
};
const spaces = readTokens(tokensSheet).filter(({ variable }) => variable.startsWith('--k-space-'));

/** The computed value of the swatch, in the brand and the theme of the toolbars. */
function ComputedValue({ property }: { property: 'borderTopLeftRadius' | 'boxShadow' }): ReactElement {
  const [value, setValue] = useState('');
  const readValue = (element: HTMLElement | null) => {
    const swatch = element?.parentElement?.querySelector('.swatch');
    if (swatch) setValue(getComputedStyle(swatch)[property].replaceAll(/, (?=rgb)/g, ',\n'));
  };
  return (
    <code ref={readValue} className="measured">
      {value}
    </code>
  );
}

/** Radii are derived from the brand; one shadow of two layers, softer for cards in the page. */
export const Shape: Story = {
  render: () => (
    <Sheet>
      <section className="specimens">
        <h2>Radius</h2>
        <ul className="swatches">
          {radii.map(([variable, use]) => (
            <li key={variable}>
              <span
                className="swatch"
                style={{ borderRadius: `var(${variable.replace('--kairos-', '--k-')})` }}
              />
              <h3>{use}</h3>
              <code>{variable}</code>
              <ComputedValue property="borderTopLeftRadius" />
            </li>
          ))}
        </ul>
      </section>
      <section className="specimens">
        <h2>Depth</h2>
        <ul className="swatches">
          {shadows.map(([variable, use]) => (
            <li key={variable}>
              <span
                className="swatch"
                style={{ background: 'var(--k-surface)', boxShadow: `var(${variable})` }}
              />
              <h3>{use}</h3>
              <code>{variable}</code>
              <ComputedValue property="boxShadow" />
            </li>
          ))}
        </ul>
      </section>
      <section className="specimens">
        <h2>Space</h2>
        <ul className="spaces">
          {spaces.map(({ variable, value }) => (
            <li key={variable}>
              <span style={{ inlineSize: `var(${variable})` }} />
              <code>
                {variable}: {Number.parseFloat(value) * 16} px, {value}
              </code>
              <p data-slot="row-note">{spaceUses[variable]}</p>
            </li>
          ))}
        </ul>
      </section>
    </Sheet>
  ),
};

function Replay(): ReactElement {
  const [times, setTimes] = useState(0);
  return (
    <section className="specimens">
      <h2>160 ms, cubic-bezier(.2,.8,.2,1), opacity and 8 px of travel</h2>
      <ThemedCard key={times}>
        <CelebrationMark />
        <p data-slot="screen-lead">The animated mark of the celebration.</p>
      </ThemedCard>
      <div>
        <Button onClick={() => setTimes(times + 1)}>Play again</Button>
      </div>
    </section>
  );
}

export const Motion: Story = {
  render: () => (
    <Sheet>
      <Replay />
    </Sheet>
  ),
};

export const Icons: Story = {
  render: () => (
    <Sheet>
      <section className="specimens">
        <h2>Three sizes of one drawing</h2>
        <ul className="icon-sizes">
          {([16, 20, 24] as const).map((size) => (
            <li key={size} data-size={size}>
              <icons.MomentIcon />
              <icons.CheckIcon />
              <code>{size} px</code>
            </li>
          ))}
        </ul>
      </section>
      <ul className="icons">
        {Object.entries({ ...icons, ...factorIcons, ...recoveryCodeIcons, ...securityIcons }).map(
          ([name, Icon]) => (
            <li key={name}>
              <Icon />
              <span data-slot="row-note">{name.replace('Icon', '')}</span>
            </li>
          ),
        )}
      </ul>
    </Sheet>
  ),
};

const brands = [
  ['kairos', 'Kairos'],
  ['playful', 'A playful consumer brand'],
  ['admin', 'A dense admin look'],
] as const;

/** Three brands on one page: two with five variables only, the dense one with a few additional CSS rules of the host. */
export const Brands: Story = {
  render: (_args, { globals }) => (
    <div className="brands">
      {brands.map(([brand, name]) => (
        <section key={brand} data-brand={brand} aria-label={name}>
          <MfaPromptView
            {...promptVerbs()}
            state={withToolbarChoices({ step: 'offered', prompt: shownPrompt({ surface: 'card' }) }, globals)}
          />
          <ThemedCard>
            <ChallengeView
              {...challengeVerbs()}
              state={{ step: 'proving', challenge, factor: totp, options: {}, failure: 'invalid_code' }}
            />
          </ThemedCard>
          <div>
            <SecurityBadgeView security={security()} now={today} />
          </div>
        </section>
      ))}
    </div>
  ),
};
