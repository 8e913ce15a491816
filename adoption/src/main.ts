import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { devtoolsBytes } from './devtools-bytes.ts';
import { driveApp } from './drive-app.ts';
import { followGuide, run } from './follow-guide.ts';
import { readGuide } from './read-guide.ts';

const { positionals } = parseArgs({ allowPositionals: true });

/** The fresh apps, and the guides that are followed in them. */
const apps = {
  vite: {
    create:
      'npm create -y vite@latest my-app -- --template react-ts --no-interactive && cd my-app && npm install --no-audit --no-fund',
    steps: () => readGuide('README.md', 'Add it to your app'),
    url: 'http://localhost:5173',
    page: 'src/App.tsx',
    scripts: 'dist/assets/*.js',
    isDevelopment: 'import.meta.env.DEV',
    build: 'npm run build',
    // The minifier gives other short names when modules come in another order, which is a few bytes more or less.
    comparableBuild: 'npm run build -- --minify false',
    servers: undefined,
  },
  next: {
    create:
      'npx -y create-next-app@latest my-app --ts --app --no-src-dir --no-tailwind --no-eslint --no-agents-md --use-npm --yes --disable-git && cd my-app && ' +
      // Its fonts come from a server of Google when it is built; a build has to work without.
      `sed -i -e '/next\\/font/d' -e '/^const geist/,/^});/d' -e 's/\${geist[A-Za-z]*.variable}//g' app/layout.tsx`,
    steps: () => readGuide('docs/quick-starts/nextjs.md'),
    url: 'http://localhost:3000',
    page: 'app/page.tsx',
    scripts: '.next/static/**/*.js',
    isDevelopment: `process.env.NODE_ENV !== 'production'`,
    build: 'npm run build',
    comparableBuild: 'npm run build',
    servers: ['npx kairos-server serve', 'npm start'],
  },
} as const;

/** What a newcomer is asked to do at most. */
const limits = { steps: 10, lines: 40 };

const chosen = positionals.length > 0 ? positionals : Object.keys(apps);
let failures = 0;
for (const name of chosen) {
  const app = Object.entries(apps).find(([key]) => key === name)?.[1];
  if (!app) throw new Error(`There is no app "${name}"; there are ${Object.keys(apps).join(', ')}.`);
  const folder = mkdtempSync(join(tmpdir(), `kairos-adoption-${name}-`));
  const home = join(folder, 'my-app');
  try {
    console.info(`${name}: a fresh app in ${home}`);
    run(app.create, folder);
    const started = Date.now();
    const { steps, lines, stop } = followGuide(app.steps(), home);
    try {
      await driveApp(app.url);
    } finally {
      stop();
    }
    const seconds = Math.round((Date.now() - started) / 1000);
    const fits = steps <= limits.steps && lines <= limits.lines;
    if (!fits) failures += 1;
    console.info(
      `${fits ? '✓' : '✗'} ${name}: ${steps} steps, ${lines} lines, from prompt to step-up, ${seconds} s by machine (at most ${limits.steps} and ${limits.lines})`,
    );
    const { page, build, comparableBuild, scripts, isDevelopment, servers } = app;
    run(build, home);
    if (servers) {
      rmSync(join(home, '.kairos'), { recursive: true, force: true });
      const production = followGuide([{ title: 'production', commands: [...servers], files: [] }], home);
      try {
        await driveApp(app.url);
        console.info(`✓ ${name}: the production build, too`);
      } finally {
        production.stop();
      }
    }
    const added = devtoolsBytes({ folder: home, page, build: comparableBuild, isDevelopment, scripts });
    if (added !== 0) failures += 1;
    console.info(
      `${added === 0 ? '✓' : '✗'} ${name}: the devtools add ${added} bytes to the production build`,
    );
  } catch (error) {
    failures += 1;
    console.error(`✗ ${name}:`, error);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
process.exitCode = failures > 0 ? 1 : 0;
