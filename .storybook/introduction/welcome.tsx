import {
  Celebration,
  ChallengeView,
  KairosUiProvider,
  MfaPromptView,
  RecoveryCodesView,
  SecurityBadgeView,
} from '@kairos-mfa/ui';
import { useState, type ReactElement } from 'react';
import {
  challenge,
  challengeVerbs,
  payout,
  totp,
} from '../../packages/ui/src/challenge/challenge.examples.ts';
import { codes } from '../../packages/ui/src/factors/factors.examples.ts';
import { promptVerbs, shownPrompt } from '../../packages/ui/src/mfa-prompt/mfa-prompt.examples.ts';
import { MomentIcon } from '../../packages/ui/src/primitives/icons.tsx';
import { ThemedCard } from '../../packages/ui/src/provider/themed-card.tsx';
import { recoveryCodesVerbs } from '../../packages/ui/src/recovery-codes/recovery-codes.examples.ts';
import { security, today } from '../../packages/ui/src/security-center/security-center.examples.ts';
import { Approval } from '../../packages/ui/src/step-up-dialog/approval.parts.tsx';
import './welcome.css';

const brands = [
  ['kairos', 'Kairos'],
  ['playful', 'Playful consumer'],
  ['admin', 'Dense admin'],
] as const;

const sections = [
  [
    'Flows',
    '?path=/story/flows-journeys--prompted-over-weeks',
    'Complete journeys on the real engine, with an adjustable clock.',
  ],
  [
    'Foundations',
    '?path=/story/foundations-look--colour',
    'Colour, type, motion, icons: all derived from five variables.',
  ],
  [
    'Prompt',
    '?path=/story/ask-prompt--modal',
    'The question, in three surfaces, and every way to answer it.',
  ],
  [
    'Enrollment',
    '?path=/story/set-up-enrollment--choosing',
    'Each factor, from the choice to the celebration.',
  ],
  [
    'Recovery codes',
    '?path=/story/set-up-recovery-codes--with-celebration',
    'Shown once, until they are saved.',
  ],
  ['Step-up', '?path=/story/confirm-step-up--payout-with-totp', 'One approval for exactly one action.'],
  [
    'Security center',
    '?path=/docs/manage-security-center--docs',
    'Factors, recovery codes, score and the most useful next step.',
  ],
  ['Own layouts', '?path=/story/customize-own-layouts--set-up', 'The same parts in a layout of your own.'],
] as const;

/** The introduction: what the kit is, examples, and links. */
export function Welcome(): ReactElement {
  const [brand, setBrand] = useState<string>('kairos');
  return (
    <div data-kairos className="welcome">
      <header>
        <span className="welcome-mark">
          <MomentIcon />
        </span>
        <h1>The right moment to ask for a second step</h1>
        <p>
          Kairos asks when it counts, sets people up calmly, and proves exactly what is about to happen. Every
          screen here exists as a hook, as a component, and as a story for each of its states.
        </p>
        <fieldset>
          <legend>A brand in five variables</legend>
          {brands.map(([value, name]) => (
            <label key={value}>
              <input
                type="radio"
                name="brand"
                value={value}
                checked={brand === value}
                onChange={() => setBrand(value)}
              />
              <span>{name}</span>
            </label>
          ))}
        </fieldset>
      </header>
      <section data-brand={brand} className="welcome-stage" aria-label="Screens of the kit">
        <KairosUiProvider>
          <div>
            <MfaPromptView
              {...promptVerbs()}
              state={{ step: 'offered', prompt: shownPrompt({ surface: 'card' }) }}
            />
            <ThemedCard>
              <Celebration />
              <SecurityBadgeView security={security()} now={today} />
            </ThemedCard>
          </div>
          <div>
            <ThemedCard>
              <ChallengeView
                {...challengeVerbs()}
                state={{ step: 'choosing', challenge: { ...challenge, preferred: totp.id } }}
              />
            </ThemedCard>
            <ThemedCard>
              <Approval {...payout} />
            </ThemedCard>
          </div>
          <div>
            <ThemedCard>
              <RecoveryCodesView
                {...recoveryCodesVerbs()}
                state={{ step: 'showing', codes, saved: 'copied' }}
              />
            </ThemedCard>
          </div>
        </KairosUiProvider>
      </section>
      <nav aria-label="Sections">
        <ul>
          {sections.map(([name, path, about]) => (
            <li key={name}>
              <a href={path} target="_top">
                <strong>{name}</strong>
                <span>{about}</span>
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <p className="welcome-hint">
        The toolbar above changes every story: theme, brand, locale, direction, motion, and for prompts the
        wording, the moment and the tier. <kbd>A</kbd> shows the accessibility checks.
      </p>
    </div>
  );
}
