import { useKairos } from '@kairos-mfa/react';
import { useEffect, useState } from 'react';

/** The e-mail address of the account, for the sheet of its recovery codes. Undefined until it is known, or if it is not. */
export function useAccountName(): string | undefined {
  const { client } = useKairos();
  const [account, setAccount] = useState<string>();
  useEffect(() => {
    const abort = new AbortController();
    void client
      .call('getState', { signal: abort.signal })
      .then((answer) => answer.ok && !abort.signal.aborted && setAccount(answer.value.identity.email));
    return () => abort.abort();
  }, [client]);
  return account;
}
