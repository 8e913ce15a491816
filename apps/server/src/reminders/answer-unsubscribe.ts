import type { Engine } from '@kairos-mfa/engine';
import { copyOf, type CopyOverridesByLocale } from '@kairos-mfa/messages';
import { html } from 'hono/html';
import { messageContext } from '../delivery/message-context.ts';
import { answerPage } from '../html-page.ts';

/** The path of the unsubscribe link; it is not a route of the API, because it needs no session. */
export const unsubscribePath = '/reminders/unsubscribe';

/**
 * Turns reminders off, without a sign-in. The button of a mail program does it with one click (RFC 8058). The link shows a
 * page with one button, because mail scanners follow every link and would turn off what the person asked for.
 */
export async function answerUnsubscribe(
  engine: Pick<Engine, 'unsubscribe'>,
  request: Request,
  copyOverrides?: CopyOverridesByLocale,
): Promise<Response> {
  const { searchParams } = new URL(request.url);
  const copy = copyOf(messageContext(searchParams.get('locale') ?? 'en', { service: '', copyOverrides }));
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
