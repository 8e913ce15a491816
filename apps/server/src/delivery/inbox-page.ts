import { html as markup } from 'hono/html';
import { answerPage } from '../html-page.ts';
import type { DevInbox, InboxMessage } from './dev-inbox.ts';

const loopback: readonly string[] = ['localhost', '127.0.0.1', '[::1]'];

/** Responds to `GET /dev/inbox?to=`: JSON or a page, and nothing for other machines. `?show=` renders one e-mail. */
export async function answerInbox(inbox: DevInbox, request: Request): Promise<Response | undefined> {
  const url = new URL(request.url);
  // The host name is checked too, so that a foreign page whose name resolves to this machine cannot read codes (DNS rebinding).
  if (!loopback.includes(url.hostname) || isCrossSite(request)) return undefined;
  const shown = url.searchParams.get('show');
  if (shown !== null) return renderedMail(inbox.list().find(({ id }) => id === shown));
  const messages = inbox.list(url.searchParams.get('to') ?? undefined);
  const wantsPage = request.headers.get('accept')?.includes('text/html') ?? false;
  if (!wantsPage)
    return Response.json(messages, {
      headers: { 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' },
    });
  return page(messages);
}

function isCrossSite(request: Request): boolean {
  const site = request.headers.get('sec-fetch-site');
  return site === 'cross-site';
}

function page(messages: readonly InboxMessage[]): Promise<Response> {
  const rows = messages.map(
    ({ id, channel, to, subject, text, html, at }) => markup`<article>
  <p class="meta"><b>${channel === 'text' ? 'Text message' : 'E-mail'}</b> to ${to} · <time>${at}</time></p>
  ${subject === undefined ? '' : markup`<h2>${subject}</h2>`}
  <pre>${text}</pre>
  ${html === undefined ? '' : markup`<p class="meta"><a href="?show=${id}">See it as a mail program shows it</a></p>`}
</article>`,
  );
  return answerPage({
    title: 'Development inbox',
    locale: 'en',
    head: markup`<meta http-equiv="refresh" content="3">`,
    styles,
    body: markup`<main>
<h1>Development inbox</h1>
${rows.length > 0 ? rows : markup`<p>Nothing was sent yet. This page reloads every three seconds.</p>`}
</main>`,
  });
}

/** Renders an e-mail with its own styles, sandboxed without scripts, external images and origin. */
function renderedMail(message: InboxMessage | undefined): Response | undefined {
  if (message?.html === undefined) return undefined;
  return new Response(message.html, {
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
      'content-security-policy':
        "sandbox allow-popups allow-popups-to-escape-sandbox; default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'",
    },
  });
}

const styles = `
  body { max-width: 42rem; margin: 2rem auto; padding: 0 1rem; }
  h1 { font-size: 20px; line-height: 28px; }
  h2 { font-size: 15px; margin: 0; }
  article { border: 1px solid color-mix(in srgb, currentcolor 18%, transparent); border-radius: 10px; padding: 1rem; margin-block: 1rem; }
  .meta { margin: 0 0 .5rem; font-size: 13px; opacity: .75; }
  pre { margin: .5rem 0 0; white-space: pre-wrap; overflow-wrap: anywhere; font: inherit; }`;
