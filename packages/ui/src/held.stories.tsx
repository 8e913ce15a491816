import type { Meta, StoryObj } from '@storybook/react-vite';
import { useState, type ReactElement } from 'react';
import { expect, screen, waitFor } from 'storybook/test';
import { challenge, challengeVerbs, totp } from '../../../.storybook/examples/challenge.ts';
import { ChallengeView } from './held-screens.ts';
import { KairosUiProvider } from './kairos-ui-provider.tsx';
import { KitCard } from './kit-card.tsx';

/** An app that names a locale and brings no words: they are fetched, and English is never seen on the way. */
const meta = { title: 'Languages' } satisfies Meta;
export default meta;
type Story = StoryObj<typeof meta>;

/** Every title that was on screen, in order; an empty one for a screen that went away. */
const seen: string[] = [];

function Watched({ locale }: { locale: string }): ReactElement {
  const [titles] = useState(
    () =>
      new MutationObserver(() => {
        const element = document.querySelector('[data-slot="screen-title"]');
        const title = element?.checkVisibility() ? (element.textContent ?? '') : '';
        if ((title || seen.length > 0) && seen.at(-1) !== title) seen.push(title);
      }),
  );
  return (
    <div
      ref={(element) => {
        if (element)
          titles.observe(element, { childList: true, subtree: true, characterData: true, attributes: true });
        return () => titles.disconnect();
      }}
    >
      <KairosUiProvider locale={locale}>
        <ChallengeView
          {...challengeVerbs()}
          state={{ step: 'proving', challenge, factor: totp, options: {} }}
        />
      </KairosUiProvider>
    </div>
  );
}

function Switching(): ReactElement {
  const [locale, setLocale] = useState('nl');
  return (
    <KitCard data-surface="page">
      <Watched locale={locale} />
      <button type="button" onClick={() => setLocale('ar')}>
        Arabic
      </button>
    </KitCard>
  );
}

export const ArrivesWhole: Story = {
  name: 'Dutch, then Arabic: English is never seen on the way',
  beforeEach: () => void seen.splice(0),
  render: () => <Switching />,
  play: async () => {
    await expect(await screen.findByText('Bevestig dat jij het bent')).toBeVisible();
    // A bare click: inside `act`, React waits for nothing that suspends.
    screen.getByRole('button', { name: 'Arabic' }).click();
    await expect(await screen.findByText('أكّد أنه أنت')).toBeVisible();
    await waitFor(() => expect(seen).toEqual(['Bevestig dat jij het bent', 'أكّد أنه أنت']));
  },
};
