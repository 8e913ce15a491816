import { useKairos } from '@kairos-mfa/react';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { useEffect, useState, type ReactElement } from 'react';
import { expect, fn, screen, waitFor } from 'storybook/test';
import { challenge, challengeVerbs, totp } from '../challenge/challenge.examples.ts';
import { ChallengeView } from '../challenge/index.ts';
import { KairosUiProvider, type KairosUiProviderProps } from './kairos-ui-provider.tsx';
import { ThemedCard } from './themed-card.tsx';
import { KairosScreens } from '../kairos-screens/kairos-screens.tsx';

/** An app that names a locale and brings no words: they are fetched, and English is never seen on the way. */
const meta = { title: 'Make it yours/Languages' } satisfies Meta;
export default meta;
type Story = StoryObj<typeof meta>;

/** Every title that was on screen, in order; an empty one for a screen that went away. */
const seen: string[] = [];

function Watched({ locale, copy }: Pick<KairosUiProviderProps, 'locale' | 'copy'>): ReactElement {
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
      <KairosUiProvider locale={locale} copy={copy}>
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
    <ThemedCard data-surface="page">
      <Watched locale={locale} />
      <button type="button" onClick={() => setLocale('ar')}>
        Arabic
      </button>
    </ThemedCard>
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

/** What reads an apostrophe that quotes is fetched, as it is for a placeholder. */
const ownWords = { 'factor.totp.challenge.title': "Now it''s your turn" };

export const OwnWords: Story = {
  name: 'Words of the app’s own: ours are never seen on the way',
  beforeEach: () => void seen.splice(0),
  render: () => (
    <ThemedCard data-surface="page">
      <Watched copy={ownWords} />
    </ThemedCard>
  ),
  play: async () => {
    await expect(await screen.findByText("Now it's your turn")).toBeVisible();
    await waitFor(() => expect(seen).toEqual(["Now it's your turn"]));
  },
};

const ended = fn();
const nobodyThere = { fetch: () => Promise.reject(new Error('offline')) };

/** Asks for a screen in the very first moment of the page. */
function Hasty(): ReactElement | null {
  const { show } = useKairos();
  useEffect(() => void show({ screen: 'security' }).then(ended), [show]);
  return null;
}

export const AskedAtOnce: Story = {
  name: 'A screen that is asked for before its words are there opens when they are',
  render: () => (
    <KairosUiProvider locale="it" kairos={nobodyThere}>
      <KairosScreens />
      <Hasty />
    </KairosUiProvider>
  ),
  play: async () => {
    const close = await screen.findByRole('button', { name: 'Chiudi' });
    // The dialog glides in.
    await waitFor(() => expect(close).toBeVisible());
    await expect(ended).not.toHaveBeenCalled();
  },
};
