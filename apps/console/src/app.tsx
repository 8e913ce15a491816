import { hasConsoleLink } from '@kairos-mfa/client/internal/console-link';
import { directionOf } from '@kairos-mfa/copy';
import { KairosUiProvider, StepUpDialog } from '@kairos-mfa/ui';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { useEffect, useState, type ReactElement } from 'react';
import { createQueryClient } from './api/use-admin.ts';
import { createConsoleRouter } from './router.tsx';
import { ConsoleContext, type ConsoleSession } from './session/console-session.ts';
import { type OpenedSession, openSession, spendLink } from './session/open-session.ts';
import { SignInView } from './session/sign-in.view.tsx';
import { readSettings } from './settings.ts';
import { loadWords, type Language, WordsContext } from './words/index.ts';

const settings = readSettings();

/** The console: its language, then the session, then the pages. */
export function App(): ReactElement | null {
  const [language, setLanguage] = useState<Language>();
  const [session, setSession] = useState<OpenedSession | 'opening' | 'link'>(
    hasConsoleLink() ? 'link' : 'opening',
  );
  const open = (opened: Promise<OpenedSession>): void => {
    setSession('opening');
    void opened.then(setSession);
  };
  useEffect(() => void loadWords(navigator.languages).then(setLanguage), []);
  useEffect(() => {
    if (!hasConsoleLink()) void openSession(settings).then(setSession);
  }, []);
  useEffect(() => {
    if (!language) return;
    document.documentElement.lang = language.locale;
    document.documentElement.dir = directionOf(language.locale);
  }, [language]);
  if (!language) return null;
  return (
    <WordsContext value={language}>
      {typeof session === 'string' ? (
        <main>
          <SignInView
            state={session}
            tokenUrl={settings.tokenUrl}
            onOpen={() => open(spendLink(settings))}
            onRetry={() => open(openSession(settings))}
          />
        </main>
      ) : (
        <Console session={session} language={language} />
      )}
    </WordsContext>
  );
}

function Console({
  session,
  language: { locale, words },
}: {
  session: ConsoleSession;
  language: Language;
}): ReactElement {
  const [queries] = useState(createQueryClient);
  const [router] = useState(createConsoleRouter);
  return (
    <ConsoleContext value={session}>
      <QueryClientProvider client={queries}>
        <KairosUiProvider
          kairos={{ client: session.client }}
          locale={locale}
          serviceName="Kairos"
          copy={words.proofs}
        >
          <RouterProvider router={router} />
          {session.kind === 'assertion' && <StepUpDialog />}
        </KairosUiProvider>
      </QueryClientProvider>
    </ConsoleContext>
  );
}
