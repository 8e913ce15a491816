/** How much of a prompt must be on the screen before it counts as seen. */
const enough = 0.5;

/** Calls back once, when the element is really on the screen of a page that somebody looks at. */
export function whenVisible(element: Element, seen: () => void): () => void {
  const page = element.ownerDocument;
  let inView = false;
  const observer = new IntersectionObserver(
    (entries) => {
      inView = entries.some((entry) => entry.isIntersecting);
      check();
    },
    { threshold: enough },
  );
  function check(): void {
    if (!inView || page.visibilityState !== 'visible') return;
    stop();
    seen();
  }
  function stop(): void {
    observer.disconnect();
    page.removeEventListener('visibilitychange', check);
  }
  observer.observe(element);
  page.addEventListener('visibilitychange', check);
  return stop;
}
