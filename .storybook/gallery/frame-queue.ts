/** How many frames load at the same time: they share one thread with the page around them. */
const concurrency = 2;

const waiting = new Set<() => void>();
let loading = 0;

function startNext(): void {
  for (const start of waiting) {
    if (loading >= concurrency) return;
    waiting.delete(start);
    loading += 1;
    start();
  }
}

/** Calls `start` when a frame may load. The result ends its turn, whether it has loaded, failed or was never started. */
export function requestTurn(start: () => void): () => void {
  let turn: 'waiting' | 'loading' | 'over' = 'waiting';
  const begin = (): void => {
    turn = 'loading';
    start();
  };
  waiting.add(begin);
  startNext();
  return () => {
    waiting.delete(begin);
    if (turn === 'loading') loading -= 1;
    turn = 'over';
    startNext();
  };
}
