import { appearanceOverrides } from '@kairos-mfa/react/inspect';
import { act, cleanup, render, screen, waitFor } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { KairosUiProvider, useKairosUi } from '../index.ts';

afterEach(() => {
  act(() => appearanceOverrides.set({}));
  cleanup();
});

function Shown() {
  const { copy, dir, theme } = useKairosUi();
  return <p>{`${copy.locale}/${dir ?? 'own'}/${theme ?? 'own'}`}</p>;
}

test('devtools change language, direction and theme of a provider, and give them back', async () => {
  render(
    <KairosUiProvider locale="en" theme="light">
      <Shown />
    </KairosUiProvider>,
  );
  const shown = async (text: string) => waitFor(() => expect(screen.getByText(text)).toBeTruthy());
  await shown('en/own/light');
  await act(async () => appearanceOverrides.set({ locale: 'de', dir: 'rtl', theme: 'dark' }));
  await shown('de/rtl/dark');
  await act(async () => appearanceOverrides.set({}));
  await shown('en/own/light');
});
