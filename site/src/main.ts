import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { openApiDocument } from '../../apps/server/src/openapi/openapi-document.ts';
import { writeApiReference } from './api-reference.ts';
import { writeLlmsText } from './llms-text.ts';
import { run } from './run.ts';
import { stagePages } from './stage-pages.ts';

/** Where the pages are collected for VitePress. */
const pages = resolve('.cache/site/pages');
/** Where the site is built to. */
const output = resolve('.cache/site/dist');

rmSync(pages, { recursive: true, force: true });
const staged = stagePages(pages);
writeApiReference(join(pages, 'api'));
mkdirSync(join(pages, 'public'), { recursive: true });
writeFileSync(join(pages, 'public/openapi.json'), JSON.stringify(openApiDocument('/mfa/v1')));
writeFileSync(join(pages, 'http-api.md'), '---\nlayout: openapi\ntitle: HTTP API\n---\n');
writeFileSync(join(pages, 'public/llms.txt'), writeLlmsText(staged));

// A link to a page that does not exist fails the build.
run('site/node_modules/.bin/vitepress', ['build', 'site', '--outDir', output]);
console.info(`✓ ${staged.length} pages, the API of the packages and the HTTP API are in ${output}`);
