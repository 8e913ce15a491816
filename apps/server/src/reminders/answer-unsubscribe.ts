import type { Engine } from '@kairos-mfa/engine';
import { html } from 'hono/html';
import { copyOf, type OwnWords } from '@kairos-mfa/messages';
import { messageSetting } from '../delivery/write-message.ts';
import { answerPage } from '../html-page.ts';

/** Where the link of a reminder leads; outside the routes of a session, because it asks for none. */
export const unsubscribePath = '/reminders/unsubscribe';

/**
 * Turns reminders off, without a sign-in. A mail program's own button does it at one click (RFC 8058); the link shows one
 * button, because mail scanners follow every link of a mail and would turn off what somebody asked for.
 */
export async function answerUnsubscribe(
  engine: Pick<Engine, 'unsubscribe'>,
  request: Request,
  ownWords?: OwnWords,
): Promise<Response> {
  const { searchParams } = new URL(request.url);
  const copy = copyOf(messageSetting(searchParams.get('locale') ?? 'en', { service: '', ownWords }));
  const setting = { locale: copy.locale, isRightToLeft: copy.direction === 'rtl', styles };
  if (request.method !== 'POST')
    return answerPage({
      ...setting,
      title: copy('reminder.stop.title'),
      body: html`<main>
        <h1>${copy('reminder.stop.title')}</h1>
        <p>${copy('reminder.stop.body')}</p>
        <form method="post"><button>${copy('reminder.unsubscribe')}</button></form>
      </main>`,
    });
  const stopped = await engine.unsubscribe(searchParams.get('token') ?? '');
  const message = copy(stopped ? 'reminder.stopped' : 'reminder.unknown');
  return answerPage({
    ...setting,
    status: stopped ? 200 : 404,
    title: message,
    body: html`<main><p role="status">${message}</p></main>`,
  });
}

const styles = `
  body { margin: 0; padding: 24px 16px; background: light-dark(#fbfaf7, #0e1113); color: light-dark(#14171a, #f2f1ed); }
  main { max-width: 26rem; margin: 10vh auto 0; padding: clamp(20px, 8vw, 32px); box-sizing: border-box; border-radius: 14px;
    background: light-dark(#fff, #171b1e); border: 1px solid light-dark(#e6e2d8, #2c3237); }
  h1 { font-size: 20px; line-height: 28px; margin: 0; }
  p { margin: 8px 0 0; }
  p:first-child { margin: 0; }
  button { margin-top: 24px; min-height: 44px; padding: 8px 20px; border: 0; border-radius: 10px; font: inherit; font-weight: 600;
    cursor: pointer; background: light-dark(#0f766e, #4fd1c0); color: light-dark(#fff, #0e1113); }
  button:focus-visible { outline: 2px solid light-dark(#0f766e, #4fd1c0); outline-offset: 2px; }`;
