/** The page as a phone shows it: fingers, and little room. Call what it answers to put it down. */
export function emulatePhone(): () => void {
  const ours = window.matchMedia;
  window.matchMedia = (query) =>
    query.includes('pointer: coarse') ? { ...ours.call(window, 'all'), ...always } : ours.call(window, query);
  return () => {
    window.matchMedia = ours;
  };
}
const always = { matches: true, addEventListener: () => undefined, removeEventListener: () => undefined };

/** A browser that reads codes out of text messages (WebOTP), and one message that arrives. */
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
