/** WebOTP (WICG), which TypeScript's DOM types do not declare. */
type OtpRequest = CredentialRequestOptions & { otp: { transport: readonly ['sms'] } };

/**
 * Waits for a text message with a code for this site, where the browser supports WebOTP and the person allows it. Returns
 * a function that stops waiting.
 */
export function receiveWebOtp(onCode: (code: string) => void): () => void {
  if (typeof window === 'undefined' || !('OTPCredential' in window) || !('credentials' in navigator))
    return () => undefined;
  const abort = new AbortController();
  const request: OtpRequest = { otp: { transport: ['sms'] }, signal: abort.signal };
  navigator.credentials.get(request).then(
    (credential) => {
      if (!abort.signal.aborted && credential && 'code' in credential) onCode(String(credential.code));
    },
    // Aborted, timed out or not allowed: the code is typed by hand.
    () => undefined,
  );
  return () => abort.abort();
}
