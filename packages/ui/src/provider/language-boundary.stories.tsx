import { useKairos } from '@kairos-mfa/react';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { useEffect, useState, type ReactElement } from 'react';
import { expect, fn, screen, waitFor } from 'storybook/test';
import { challenge, challengeVerbs, totp } from '../challenge/challenge.examples.ts';
import { ChallengeView } from '../challenge/index.ts';
import { KairosScreens } from '../kairos-screens/kairos-screens.tsx';
import { KairosUiProvider, type KairosUiProviderProps } from './kairos-ui-provider.tsx';
import { ThemedCard } from './themed-card.tsx';

/** An app that sets a locale without its wording: it is loaded, and English is never shown in between. */
const meta = { title: 'Customize/Languages' } satisfies Meta;
export default meta;
type Story = StoryObj<typeof meta>;

/** Every title that was rendered, in order; an empty one when the screen was removed. */
const seen: string[] = [];

function TitleRecorder({ locale, copy }: Pick<KairosUiProviderProps, 'locale' | 'copy'>): ReactElement {
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
      <TitleRecorder locale={locale} />
      <button type="button" onClick={() => setLocale('ar')}>
        Arabic
      </button>
    </ThemedCard>
  );
}

export const LoadsBeforeItShows: Story = {
  name: 'Dutch, then Arabic: English is never shown in between',
  beforeEach: () => void seen.splice(0),
  render: () => <Switching />,
  play: async () => {
    await expect(await screen.findByText('Bevestig dat jij het bent')).toBeVisible();
    // A plain click: inside `act`, React does not wait for what suspends.
    screen.getByRole('button', { name: 'Arabic' }).click();
    await expect(await screen.findByText('أكّد أنه أنت')).toBeVisible();
    await waitFor(() => expect(seen).toEqual(['Bevestig dat jij het bent', 'أكّد أنه أنت']));
  },
};

/** An apostrophe that quotes needs the message parser, which is loaded. */
const ownWords = { 'factor.totp.challenge.title': "Now it''s your turn" };

export const OwnWording: Story = {
  name: 'Wording of the host: the kit’s own is never shown in between',
  tags: ['behaviour'],
  beforeEach: () => void seen.splice(0),
  render: () => (
    <ThemedCard data-surface="page">
      <TitleRecorder copy={ownWords} />
    </ThemedCard>
  ),
  play: async () => {
    await expect(await screen.findByText("Now it's your turn")).toBeVisible();
    await waitFor(() => expect(seen).toEqual(["Now it's your turn"]));
  },
};

const ended = fn();
const offline = { fetch: () => Promise.reject(new Error('offline')) };

/** Requests a screen on mount. */
function RequestsOnMount(): ReactElement | null {
  const { show } = useKairos();
  useEffect(() => void show({ screen: 'security' }).then(ended), [show]);
  return null;
}

export const RequestedBeforeLoading: Story = {
  name: 'A screen that is requested before its language is loaded opens afterwards',
  tags: ['behaviour'],
  render: () => (
    <KairosUiProvider locale="it" kairos={offline}>
      <KairosScreens />
      <RequestsOnMount />
    </KairosUiProvider>
  ),
  play: async () => {
    const close = await screen.findByRole('button', { name: 'Chiudi' });
    // The dialog has an opening animation.
    await waitFor(() => expect(close).toBeVisible());
    await expect(ended).not.toHaveBeenCalled();
  },
};
