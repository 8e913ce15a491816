/** WebOTP (WICG), which the types of the platform do not know yet. */
type OtpRequest = CredentialRequestOptions & { otp: { transport: readonly ['sms'] } };

/**
 * Waits for a text message with a code for this site, where the browser can read it and the person lets it. Call what it
 * answers to stop waiting.
 */
export function receiveWebOtp(arrived: (code: string) => void): () => void {
  if (typeof window === 'undefined' || !('OTPCredential' in window) || !('credentials' in navigator))
    return () => undefined;
  const abort = new AbortController();
  const request: OtpRequest = { otp: { transport: ['sms'] }, signal: abort.signal };
  navigator.credentials.get(request).then(
    (credential) => {
      if (!abort.signal.aborted && credential && 'code' in credential) arrived(String(credential.code));
    },
    // Left, timed out, or not allowed here: the code is typed as ever.
    () => undefined,
  );
  return () => abort.abort();
}
