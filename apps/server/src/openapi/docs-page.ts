import { html } from 'hono/html';
import { answerPage, type Markup } from '../html-page.ts';
import { typeText, type JsonSchema } from './type-text.ts';

/** The parts of the OpenAPI document that the page shows. */
interface Document {
  readonly info: { readonly title: string; readonly version: string; readonly summary: string };
  readonly tags: readonly { readonly name: string; readonly description: string }[];
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, JsonSchema>> };
}

interface Operation {
  readonly operationId: string;
  readonly tags: readonly string[];
  readonly summary: string;
  readonly description?: string;
  readonly security: readonly object[];
  readonly parameters: readonly Parameter[];
  readonly requestBody?: Content;
  readonly responses: Readonly<Record<string, Content & { readonly description: string }>>;
}

interface Parameter {
  readonly name: string;
  readonly in: string;
  readonly required: boolean;
  readonly description?: string;
  readonly schema: JsonSchema;
}

interface Content {
  readonly content?: Readonly<Record<string, { readonly schema: JsonSchema }>>;
}

/** Renders the description of every route: the OpenAPI document, without a script. It takes some ten milliseconds, so do it once. */
export async function renderDocs(openApi: object): Promise<RenderedDocs> {
  // SAFETY: made by `openApiDocument`, and the test of this page reads every part of it.
  const document = openApi as Document;
  const body = await html`<main>
    <h1>${document.info.title}: HTTP API</h1>
    <p>${document.info.summary}</p>
    <p>The same for programs: <a href="/openapi.json">openapi.json</a> (OpenAPI 3.1).</p>
    <nav aria-label="Groups">
      <ul>
        ${document.tags.map(({ name }) => html`<li><a href="#${anchor(name)}">${name}</a></li>`)}
        <li><a href="#types">Types</a></li>
      </ul>
    </nav>
    ${document.tags.map((tag) => group(tag, operationsOf(document, tag.name)))}
    <h2 id="types">Types</h2>
    ${Object.entries(document.components.schemas).map(
      ([name, schema]) =>
        html`<details id="type-${name}">
          <summary><code>${name}</code></summary>
          <pre>${typeText(schema)}</pre>
        </details>`,
    )}
  </main>`;
  return { title: `${document.info.title}: HTTP API`, body };
}

/** Responds with a page that was rendered before. */
export function answerDocs({ title, body }: RenderedDocs): Promise<Response> {
  return answerPage({ title, locale: 'en', styles, body });
}

/** The page without what differs per response. */
export interface RenderedDocs {
  readonly title: string;
  readonly body: Markup;
}

type RouteEntry = readonly [method: string, path: string, operation: Operation];

function operationsOf({ paths }: Document, tag: string): RouteEntry[] {
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods)
      .filter(([, operation]) => operation.tags.includes(tag))
      .map(([method, operation]) => [method.toUpperCase(), path, operation] as const),
  );
}

function group({ name, description }: Document['tags'][number], entries: RouteEntry[]): Markup {
  return html`<h2 id="${anchor(name)}">${name}</h2>
    <p>${description}</p>
    ${entries.map(
      ([method, path, operation]) =>
        html`<details id="${operation.operationId}">
          <summary>
            <code><b>${method}</b> ${path}</code> <span>${operation.summary}</span>
          </summary>
          ${operationDetails(operation)}
        </details>`,
    )}`;
}

function operationDetails(operation: Operation): Markup {
  return html`<p>
      Bearer token:
      ${operation.security.map((scheme) => callers[Object.keys(scheme)[0] ?? '']).join(', or ')}.
      ${withCode(operation.description)}
    </p>
    ${
      operation.parameters.length > 0 &&
      html`<h3>Parameters</h3>
        <pre>${operation.parameters.map(parameterText).join('\n')}</pre>`
    }
    ${body('Request body', operation.requestBody)}
    ${Object.entries(operation.responses).map(([status, response]) =>
      status.startsWith('2') && response.content
        ? body(`Response ${status}`, response)
        : html`<p class="response"><b>${status}</b> ${withCode(response.description)}</p>`,
    )}`;
}

/** The tokens by the names of their schemes in the document. */
const callers: Readonly<Record<string, string>> = {
  sessionAssertion: 'a session assertion',
  serviceKey: 'a service key',
};

function body(title: string, { content }: Content = {}): Markup | '' {
  const schema = Object.values(content ?? {})[0]?.schema;
  if (schema === undefined) return '';
  return html`<h3>${title}</h3>
    <pre>${typeText(schema)}</pre>`;
}

function parameterText({ name, in: place, required, description, schema }: Parameter): string {
  const comment = description === undefined ? '' : `  // ${description}`;
  return `${name}${required ? '' : '?'}: ${typeText(schema)} (${place})${comment}`;
}

/** A sentence whose parts between backticks are code. */
function withCode(sentence = ''): Markup[] {
  return sentence
    .split('`')
    .map((part, index) => (index % 2 === 1 ? html`<code>${part}</code>` : html`${part}`));
}

function anchor(tag: string): string {
  return tag.toLowerCase().replaceAll(' ', '-');
}

const styles = `
  main { max-width: 60rem; margin-inline: auto; padding: 1rem; overflow-wrap: anywhere; }
  nav ul { display: flex; flex-wrap: wrap; gap: .25rem 1rem; padding: 0; list-style: none; }
  h2 { margin-block-start: 2.5rem; }
  h3 { margin-block: 1rem .25rem; font-size: 1em; }
  details { border-block-end: 1px solid color-mix(in srgb, currentColor 18%, transparent); padding-block: .5rem; }
  summary { cursor: pointer; }
  summary span { display: block; padding-inline-start: 1.1rem; }
  pre { margin: 0; padding: .75rem; white-space: pre-wrap; font-size: 13px; line-height: 20px; border-radius: 6px;
    background: color-mix(in srgb, currentColor 6%, transparent); }
  .response { margin-block: .25rem; }`;
