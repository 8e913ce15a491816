/** Emulates the media queries of a phone. Returns how to undo that. */
export function emulatePhone(): () => void {
  const original = window.matchMedia;
  window.matchMedia = (query) =>
    query.includes('pointer: coarse')
      ? { ...original.call(window, 'all'), ...matchingQuery }
      : original.call(window, query);
  return () => {
    window.matchMedia = original;
  };
}
const matchingQuery = {
  matches: true,
  addEventListener: () => undefined,
  removeEventListener: () => undefined,
};

/** Emulates WebOTP with one received code. Returns how to undo that. */
export function emulateReceivedCode(code: string): () => void {
  const { credentials } = navigator;
  const get = credentials.get;
  Object.assign(window, { OTPCredential: {} });
  credentials.get = async () => Object.assign({ id: '', type: 'otp' }, { code });
  return () => {
    credentials.get = get;
    Reflect.deleteProperty(window, 'OTPCredential');
  };
}
