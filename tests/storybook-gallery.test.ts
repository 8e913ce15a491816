import { expect, test } from 'vitest';
import { requestTurn } from '../.storybook/gallery/frame-queue.ts';
import { frameUrl } from '../.storybook/gallery/frame-url.ts';
import { storyLabel } from '../.storybook/story-name.ts';

test('two frames of a gallery load at the same time, and the next one follows when a turn ends', () => {
  const started: number[] = [];
  const [first, second, third] = [1, 2, 3, 4].map((frame) => requestTurn(() => started.push(frame)));
  expect(started).toEqual([1, 2]);
  // A frame that leaves the page before its turn is skipped.
  third?.();
  expect(started).toEqual([1, 2]);
  first?.();
  expect(started).toEqual([1, 2, 4]);
  // A turn ends once, however often it is said.
  first?.();
  second?.();
  requestTurn(() => started.push(5));
  requestTurn(() => started.push(6));
  expect(started).toEqual([1, 2, 4, 5]);
});

test('a frame of a gallery has the chosen toolbars, and runs neither its play function nor the accessibility check', () => {
  const query = new URL(frameUrl('ask-prompt--modal', { theme: 'dark', locale: 'ar' }), 'http://localhost')
    .searchParams;
  expect(query.get('id')).toBe('ask-prompt--modal');
  expect(query.get('embed')).toBe('true');
  expect(query.get('globals')).toBe('theme:dark;locale:ar;a11y.manual:!true');
});

test('a story is named in sentence case, and a name that was written stays', () => {
  expect(storyLabel('Totp Wrong Code')).toBe('Totp wrong code');
  expect(storyLabel('Modal: “Not now” ends it')).toBe('Modal: “Not now” ends it');
});
