/** The steps of the tour that were ticked off in this browser. */
const key = 'sixpence.tour';

/** The ids of the steps that are done; none where the browser keeps nothing. */
export function readTour(): readonly string[] {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(key) ?? '[]');
    return Array.isArray(stored) ? stored.filter((id) => typeof id === 'string') : [];
  } catch {
    return [];
  }
}

/** Keeps them for the next visit, where the browser keeps anything. */
export function saveTour(done: readonly string[]): void {
  try {
    localStorage.setItem(key, JSON.stringify(done));
  } catch {
    // Ticks are then forgotten with the page.
  }
}
