import { english, loadCopy } from '@kairos-mfa/copy';
import { KairosProvider } from '@kairos-mfa/react';
import { act, type ReactElement } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { renderToString } from 'react-dom/server';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import {
  Celebration,
  Challenge,
  Enrollment,
  FactorPicker,
  KairosScreens,
  KairosUiProvider,
  MfaPrompt,
  RecoveryCodes,
  RequiredEnrollment,
  SecurityBadge,
  SecurityCenter,
  StepUpDialog,
} from './index.ts';

// A server has at hand what reads a host's own words, and a browser fetches it (`imports` of @kairos-mfa/copy).
vi.mock('../../copy/src/reader.browser.ts', async (original) => {
  const browser = await original<typeof import('../../copy/src/reader.browser.ts')>();
  const server = await import('../../copy/src/reader.ts');
  return {
    ...browser,
    loadedParser: () => (typeof window === 'undefined' ? server : browser).loadedParser(),
  };
});

const options = [
  { type: 'passkey', state: 'available', strength: 'phishing_resistant', recommended: true } as const,
  { type: 'totp', state: 'available', strength: 'aal2', recommended: false } as const,
];
// An apostrophe that quotes has to be read.
const ownWords = { 'celebration.title': "It''s on" };
const codes = { setId: 'set-1', codes: ['4K7QWM-9T2XHD-R6NBC1-PVJ80E'] };
const appearance = { variables: { accent: '#8a4b08' }, theme: 'light' } as const;

/** Everything that a host may put into a page that is drawn on the server. */
const screens: Record<string, ReactElement> = {
  MfaPrompt: <MfaPrompt moment="payment.completed" />,
  Challenge: <Challenge purpose="sign_in" />,
  Enrollment: <Enrollment />,
  FactorPicker: <FactorPicker aria-label="Ways" options={options} defaultValue="totp" />,
  RecoveryCodes: <RecoveryCodes codes={codes} celebrate />,
  Celebration: <Celebration />,
  RequiredEnrollment: <RequiredEnrollment workSaved>behind</RequiredEnrollment>,
  SecurityCenter: <SecurityCenter />,
  SecurityBadge: <SecurityBadge />,
  'the dialogs': (
    <>
      <StepUpDialog />
      <KairosScreens />
    </>
  ),
  'two kits on one page': (
    <>
      <KairosUiProvider locale="en-XA">
        <FactorPicker aria-label="Ways" options={options} />
      </KairosUiProvider>
      <FactorPicker aria-label="Ways" options={options} />
    </>
  ),
};

const page = (screen: ReactElement): ReactElement => (
  <KairosProvider fetch={() => new Promise(() => undefined)}>
    <KairosUiProvider appearance={appearance}>{screen}</KairosUiProvider>
  </KairosProvider>
);

/** As on a server: there is no page to look at. */
function drawnOnAServer(screen: ReactElement): string {
  vi.stubGlobal('window', undefined);
  vi.stubGlobal('document', undefined);
  vi.stubGlobal('navigator', undefined);
  try {
    return renderToString(page(screen));
  } finally {
    vi.unstubAllGlobals();
  }
}

// The first here, because what reads words is fetched once.
test('words of a host’s own are on the page from the server, and stay while the browser fetches what reads them', async () => {
  const title = (): string | undefined => place.querySelector('h2')?.textContent;
  const screen = (
    <KairosUiProvider copy={ownWords}>
      <Celebration />
    </KairosUiProvider>
  );
  const place = document.body.appendChild(document.createElement('div'));
  place.innerHTML = drawnOnAServer(screen);
  const seen = [title()];
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  const root = await act(async () => hydrateRoot(place, page(screen)));
  seen.push(title());
  await act(async () => void (await loadCopy(english, ownWords)));
  seen.push(title());
  expect(seen).toEqual(["It's on", "It's on", "It's on"]);
  await act(async () => root.unmount());
  place.remove();
  vi.unstubAllGlobals();
});

describe.each(Object.entries(screens))('%s, drawn on a server', (_, screen) => {
  beforeEach(() => void vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true));
  afterEach(() => void vi.unstubAllGlobals());

  test('carries no inline style or script, which a strict policy would refuse', () => {
    expect(drawnOnAServer(screen)).not.toMatch(/<style|<script|\sstyle=/);
  });

  test('is what the browser draws first: nothing flickers, nothing is thrown away', async () => {
    const place = document.body.appendChild(document.createElement('div'));
    place.innerHTML = drawnOnAServer(screen);
    vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
    const mismatches: unknown[] = [];
    const root = await act(async () =>
      hydrateRoot(place, page(screen), { onRecoverableError: (error) => void mismatches.push(error) }),
    );
    expect(mismatches).toEqual([]);
    await act(async () => root.unmount());
    place.remove();
  });
});
