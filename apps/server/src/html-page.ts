/** A small page of this server without external resources. */
export interface HtmlPage {
  readonly title: string;
  /** BCP 47. */
  readonly locale: string;
  readonly isRightToLeft?: boolean;
  /** HTML for the head, e.g. a `<meta>`. */
  readonly head?: string;
  readonly styles: string;
  readonly body: string;
  readonly status?: number;
}

/** Responds with a page whose content-security policy forbids scripts, external resources and framing. */
export function answerPage(page: HtmlPage): Response {
  const { title, locale, isRightToLeft = false, head = '', styles, body, status = 200 } = page;
  const nonce = crypto.randomUUID();
  const html = `<!doctype html>
<html lang="${escapeHtml(locale)}" dir="${isRightToLeft ? 'rtl' : 'ltr'}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
${head}
<title>${escapeHtml(title)}</title>
<style nonce="${nonce}">
  :root { color-scheme: light dark; font: 15px/24px system-ui, sans-serif; }
${styles}
</style>
${body}
</html>`;
  return new Response(html, {
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

/** Escapes text for HTML. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (symbol) => `&#${symbol.charCodeAt(0)};`);
}
