import { globSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { minify } from 'vite';

/** Minifies the interface of a built Storybook: its own packages bring it unminified, and it is most of what a page loads. */
async function minifyStorybook(folder: string): Promise<void> {
  for (const file of globSync(`${folder}/sb-{manager,addons}/**/*.js`)) {
    const code = await readFile(file, 'utf8');
    const { code: smaller, errors } = await minify(file, code, { module: true });
    if (errors.length > 0) throw new Error(`${file} cannot be minified: ${errors[0]?.message}`);
    await writeFile(file, smaller);
  }
}

await minifyStorybook(process.argv[2] ?? 'storybook-static');
