import { html, raw } from 'hono/html';
import type { HtmlEscapedString } from 'hono/utils/html';

/** Markup from the `html` tag of Hono, which escapes what is put into it. */
export type Markup = HtmlEscapedString | Promise<HtmlEscapedString>;

/** A small page of this server without external resources. */
export interface HtmlPage {
  readonly title: string;
  /** BCP 47. */
  readonly locale: string;
  readonly isRightToLeft?: boolean;
  /** Markup for the head, e.g. a `<meta>`. */
  readonly head?: Markup;
  /** CSS of the source code; never user input. */
  readonly styles: string;
  readonly body: Markup;
  readonly status?: number;
}

/** Responds with a page whose content-security policy forbids scripts, external resources and framing. */
export async function answerPage(page: HtmlPage): Promise<Response> {
  const { title, locale, isRightToLeft = false, head = '', styles, body, status = 200 } = page;
  const nonce = crypto.randomUUID();
  const text = await html`<!doctype html>
    <html lang="${locale}" dir="${isRightToLeft ? 'rtl' : 'ltr'}">
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width" />
      ${head}
      <title>${title}</title>
      <style nonce="${nonce}">
          :root { color-scheme: light dark; font: 15px/24px system-ui, sans-serif; }
        ${raw(styles)}
      </style>
      ${body}
    </html>`;
  return new Response(text, {
    status,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
      'content-security-policy': `default-src 'none'; style-src 'nonce-${nonce}'; form-action 'self'; frame-ancestors 'none'`,
    },
  });
}
