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
  KairosGate,
  KairosScreens,
  KairosUiProvider,
  MfaPrompt,
  RecoveryCodes,
  RequiredEnrollment,
  SecurityBadge,
  SecurityCenter,
  StepUpDialog,
} from './index.ts';

// On a server the message parser for the host's own wording is available; a browser loads it (`imports` of @kairos-mfa/copy).
vi.mock('../../copy/src/message-parser.browser.ts', async (original) => {
  const browser = await original<typeof import('../../copy/src/message-parser.browser.ts')>();
  const server = await import('../../copy/src/message-parser.ts');
  return {
    ...browser,
    loadedParser: () => (typeof window === 'undefined' ? server : browser).loadedParser(),
  };
});

const options = [
  { type: 'passkey', state: 'available', strength: 'phishing_resistant', recommended: true } as const,
  { type: 'totp', state: 'available', strength: 'aal2', recommended: false } as const,
];
// An apostrophe that quotes needs the message parser.
const ownWords = { 'celebration.title': "It''s on" };
const codes = { setId: 'set-1', codes: ['4K7QWM-9T2XHD-R6NBC1-PVJ80E'] };
const appearance = { variables: { accent: '#8a4b08' }, theme: 'light' } as const;

/** Everything that a host may put into a server-rendered page. */
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
  KairosGate: <KairosGate>behind</KairosGate>,
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

/** Renders as on a server, without `window` and `document`. */
function renderOnServer(screen: ReactElement): string {
  vi.stubGlobal('window', undefined);
  vi.stubGlobal('document', undefined);
  vi.stubGlobal('navigator', undefined);
  try {
    return renderToString(page(screen));
  } finally {
    vi.unstubAllGlobals();
  }
}

// The first test in this file, because the message parser is loaded once.
test('the host’s own wording is server-rendered, and stays while the browser loads the message parser', async () => {
  const title = (): string | undefined => place.querySelector('h2')?.textContent;
  const screen = (
    <KairosUiProvider copy={ownWords}>
      <Celebration />
    </KairosUiProvider>
  );
  const place = document.body.appendChild(document.createElement('div'));
  place.innerHTML = renderOnServer(screen);
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

describe.each(Object.entries(screens))('%s, server-rendered', (_, screen) => {
  beforeEach(() => void vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true));
  afterEach(() => void vi.unstubAllGlobals());

  test('contains no inline style or script, which a strict CSP would refuse', () => {
    expect(renderOnServer(screen)).not.toMatch(/<style|<script|\sstyle=/);
  });

  test('hydrates without a mismatch', async () => {
    const place = document.body.appendChild(document.createElement('div'));
    place.innerHTML = renderOnServer(screen);
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
