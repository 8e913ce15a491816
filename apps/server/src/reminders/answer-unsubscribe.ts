import { createCopy } from '@kairos-mfa/copy';
import { languageFor } from '@kairos-mfa/copy/languages';
import type { Engine } from '@kairos-mfa/engine';

/** Where the link of a reminder leads; outside the routes of a session, because it asks for none. */
export const unsubscribePath = '/reminders/unsubscribe';

/** Turns reminders off at one click, and says so in plain words. */
export async function answerUnsubscribe(
  engine: Pick<Engine, 'unsubscribe'>,
  request: Request,
): Promise<Response> {
  const { searchParams } = new URL(request.url);
  const copy = createCopy(languageFor(searchParams.get('locale') ?? 'en'));
  const stopped = await engine.unsubscribe(searchParams.get('token') ?? '');
  return new Response(copy(stopped ? 'reminder.stopped' : 'reminder.unknown'), {
    status: stopped ? 200 : 404,
    headers: {
      'content-type': 'text/plain; charset=utf-8',
      'cache-control': 'no-store',
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
    },
  });
}
