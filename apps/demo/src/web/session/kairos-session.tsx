import { KairosUiProvider } from '@kairos-mfa/ui';
import { useCallback, useMemo, useState, type ReactElement, type ReactNode } from 'react';
import { locale } from '../components/money.tsx';
import { addPhone } from './add-phone.ts';
import { kairosTokens } from './kairos-token.ts';
import { PasswordDialog } from './password-dialog.tsx';

/** Provides Kairos for one signed-in or pending person; it is remounted for another person. */
export function KairosSession({ children }: { children: ReactNode }): ReactElement {
  const [tokens] = useState(kairosTokens);
  const [answer, setAnswer] = useState<(given: boolean) => void>();
  const askPassword = useCallback(() => new Promise<boolean>((resolve) => setAnswer(() => resolve)), []);
  const kairos = useMemo(
    () => ({
      getToken: tokens.getToken,
      onReauthenticate: askPassword,
      onAddPhone: (phone: string) => addPhone(phone, askPassword),
    }),
    [tokens, askPassword],
  );
  return (
    <KairosUiProvider kairos={kairos} locale={locale} serviceName="Sixpence">
      {children}
      {answer && (
        <PasswordDialog
          onAnswer={(given) => {
            tokens.clear();
            setAnswer(undefined);
            answer(given);
          }}
        />
      )}
    </KairosUiProvider>
  );
}
