'use client';

import { useEffect, useState } from 'react';

/** WebOTP (WICG), which the types of the platform do not know yet. */
type OtpRequest = CredentialRequestOptions & { otp: { transport: readonly ['sms'] } };

/** The code of a text message that has just arrived on this phone, where the browser can read it and the person lets it. */
export function useArrivedCode(isWanted: boolean): string | undefined {
  const [code, setCode] = useState<string>();
  useEffect(() => {
    if (!isWanted || !('OTPCredential' in window)) return;
    const abort = new AbortController();
    const request: OtpRequest = { otp: { transport: ['sms'] }, signal: abort.signal };
    navigator.credentials.get(request).then(
      (credential) => {
        if (abort.signal.aborted || !credential || !('code' in credential)) return;
        setCode(String(credential.code));
      },
      // Left, timed out, or not allowed here: the code is typed as ever.
      () => undefined,
    );
    return () => abort.abort();
  }, [isWanted]);
  return code;
}
