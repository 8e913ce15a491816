/** The share of an element that must be on the screen before it counts as visible. */
const visibleShare = 0.5;

/** Calls back once, when the element is on the screen and the page is in the foreground. Returns a function that stops. */
export function whenVisible(element: Element, onVisible: () => void): () => void {
  // A simulated page, e.g. jsdom in a test of an app, has no layout, so nothing ever becomes visible there.
  if (typeof IntersectionObserver === 'undefined') return () => undefined;
  const page = element.ownerDocument;
  let inView = false;
  const observer = new IntersectionObserver(
    (entries) => {
      inView = entries.some((entry) => entry.isIntersecting);
      check();
    },
    { threshold: visibleShare },
  );
  function check(): void {
    if (!inView || page.visibilityState !== 'visible') return;
    stop();
    onVisible();
  }
  function stop(): void {
    observer.disconnect();
    page.removeEventListener('visibilitychange', check);
  }
  observer.observe(element);
  page.addEventListener('visibilitychange', check);
  return stop;
}
