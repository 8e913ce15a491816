import { expect, test } from 'vitest';
import { createMemberStore } from './members.ts';
import { openStore } from './open-store.ts';
import { createPayoutStore } from './payouts.ts';
import { createSessionStore } from './sessions.ts';

test('a rotated cookie keeps its session, and the old value is invalid', () => {
  const store = openStore(':memory:');
  const studioId = createPayoutStore(store).addStudio('Studio', 0);
  const member = createMemberStore(store).add({
    studioId,
    name: 'Nora',
    email: 'nora@example.com',
    password: 'x',
    role: 'owner',
    joinedAt: '2026-01-01T00:00:00.000Z',
  });
  const sessions = createSessionStore(store);
  const { session, cookie } = sessions.start(member, 'laptop', 1000);
  const rotated = sessions.rotate(session, 1000);
  expect(rotated).toBeDefined();
  // A second request with the same old value gets no new one.
  expect(sessions.rotate(session, 1000)).toBeUndefined();
  expect(sessions.byCookie(cookie, 1001)).toBeUndefined();
  expect(sessions.byCookie(rotated ?? '', 1001)?.sid).toBe(session.sid);
  // A second tab that used the old value at that moment is not signed out.
  expect(sessions.byEarlierCookie(cookie, 1009)?.sid).toBe(session.sid);
  expect(sessions.byEarlierCookie(cookie, 1010)).toBeUndefined();
  // The table does not contain cookie values.
  expect(JSON.stringify(store.prepare('SELECT * FROM sessions').all())).not.toContain(rotated);
});
