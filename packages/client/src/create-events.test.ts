import { expect, test, vi } from 'vitest';
import { createEvents } from './create-events.ts';

test('a listener that throws stops neither the other listeners nor the flow', () => {
  const later = vi.spyOn(globalThis, 'queueMicrotask').mockImplementation(() => undefined);
  const events = createEvents();
  const heard = vi.fn();
  events.listen(() => {
    throw new Error('a bug in the analytics');
  });
  const stop = events.listen(heard);
  events.emit({ type: 'recovery_codes.left' });
  expect(heard).toHaveBeenCalledTimes(1);
  expect(later).toHaveBeenCalledTimes(1);
  stop();
  events.emit({ type: 'recovery_codes.left' });
  expect(heard).toHaveBeenCalledTimes(1);
  later.mockRestore();
});
