import type { MailTemplate } from './mail-templates.ts';
import type { MailTexts } from './mail-texts.ts';

/** Puts texts into a template, escaped as React escapes text and attributes. */
export function fillMailTemplate(template: MailTemplate, texts: MailTexts): string {
  return template
    .map((piece, index) => {
      if (index % 2 === 0) return piece;
      // SAFETY: the pieces between the markup are names of texts.
      return escapeHtml(texts[piece as keyof MailTexts] ?? '');
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
