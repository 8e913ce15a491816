import type { MailTemplate } from './mail-templates.ts';
import type { MailTexts } from './mail-texts.ts';

/** Puts texts into a template, escaped as React escapes text and attributes. With `hasLines`, line breaks of the body are kept. */
export function fillMailTemplate(template: MailTemplate, texts: MailTexts, hasLines = false): string {
  return template
    .map((piece, index) => {
      if (index % 2 === 0) return piece;
      // SAFETY: the pieces between the markup are names of texts.
      const escaped = escapeHtml(texts[piece as keyof MailTexts] ?? '');
      return hasLines && piece === 'body' ? escaped.replaceAll('\n', '<br/>') : escaped;
    })
    .join('');
}

const entities: Readonly<Record<string, string>> = {
  '"': '&quot;',
  '&': '&amp;',
  "'": '&#x27;',
  '<': '&lt;',
  '>': '&gt;',
};

function escapeHtml(text: string): string {
  return text.replaceAll(/["&'<>]/g, (character) => entities[character] ?? '');
}
