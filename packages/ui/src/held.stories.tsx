import type { Meta, StoryObj } from '@storybook/react-vite';
import { useState, type ReactElement } from 'react';
import { expect, screen, userEvent, waitFor } from 'storybook/test';
import { challenge, challengeVerbs, totp } from '../../../.storybook/examples/challenge.ts';
import { ChallengeView } from './held-screens.ts';
import { KairosUiProvider } from './kairos-ui-provider.tsx';
import { KitCard } from './kit-card.tsx';

/** An app that names a locale and brings no words: they are fetched, and English is never seen on the way. */
const meta = { title: 'Languages' } satisfies Meta;
export default meta;
type Story = StoryObj<typeof meta>;

/** Every title that was on screen, in order. */
const seen: string[] = [];

function Watched({ locale }: { locale: string }): ReactElement {
  const [titles] = useState(
    () =>
      new MutationObserver(() => {
        const title = document.querySelector('[data-slot="screen-title"]')?.textContent;
        if (title && seen.at(-1) !== title) seen.push(title);
      }),
  );
  return (
    <div
      ref={(element) => {
        if (element) titles.observe(element, { childList: true, subtree: true, characterData: true });
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
  name: 'Dutch, then Arabic: English is never seen, and nothing goes blank in between',
  render: () => <Switching />,
  play: async () => {
    seen.length = 0;
    await expect(await screen.findByText('Bevestig dat jij het bent')).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Arabic' }));
    await expect(await screen.findByText('أكّد أنه أنت')).toBeVisible();
    await waitFor(() => expect(seen.length).toBeGreaterThan(0));
    await expect(seen.filter((title) => title === 'Confirm that it is you')).toEqual([]);
  },
};
