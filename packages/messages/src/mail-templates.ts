import { mailTemplate } from './mail-template.ts';
import { mailShape, type MailTexts, optionalParts, type OptionalPart } from './mail-texts.ts';

/** A rendered e-mail in pieces: markup, the name of a text, markup, and so on. */
export type MailTemplate = readonly string[];

const rendered = new Map<string, Promise<MailTemplate>>();

/** Loads the mail library ahead of the first e-mail, because that takes about a second. */
export async function loadMailTemplates(): Promise<void> {
  await import('react-email');
}

/** The template of a shape, rendered once. In a build, `builtMailTemplates` takes the place of this module. */
export function findMailTemplate(shape: string): Promise<MailTemplate> {
  const known = rendered.get(shape) ?? renderTemplate(shape);
  rendered.set(shape, known);
  return known;
}

/** The texts that every e-mail has. */
const always = ['locale', 'direction', 'preview', 'padding', 'service', 'subject', 'body', 'note'] as const;

async function renderTemplate(shape: string): Promise<MailTemplate> {
  const parts = await import('react-email');
  const optional = Object.entries(optionalParts).flatMap(([part, texts]) =>
    shape.split(' ').includes(part) ? texts : [],
  );
  const names = Object.fromEntries([...always, ...optional].map((name) => [name, `%%${name}%%`]));
  // SAFETY: all texts that are not optional are in `always`.
  const html = await parts.render(mailTemplate(parts, names as unknown as MailTexts));
  // The group is kept, so every second piece is a name.
  return html.split(/%%(\w+)%%/);
}

/** The source of the module that takes the place of this one in a build: the same functions, with every template, without React. */
export async function builtMailTemplates(): Promise<string> {
  const templates: Record<string, MailTemplate> = {};
  const count = Object.keys(optionalParts).length;
  for (let bits = 0; bits < 2 ** count; bits += 1) {
    const chosen = new Set(Object.keys(optionalParts).filter((_, index) => bits & (1 << index)));
    const shape = mailShape((part: OptionalPart) => chosen.has(part));
    templates[shape] = await findMailTemplate(shape);
  }
  return `const templates = ${JSON.stringify(templates)};
export async function loadMailTemplates() {}
export async function findMailTemplate(shape) {
  return templates[shape];
}
`;
}
