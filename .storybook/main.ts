import type { StorybookConfig } from '@storybook/react-vite';
import react from '@vitejs/plugin-react';
import { mergeConfig } from 'vite';
import { docgen } from './props/docgen.plugin.ts';

/** Workspace packages are read as TypeScript: nothing is built to look at a story. */
const conditions = ['@kairos-mfa/source', 'module', 'browser', 'development|production'];

/** What the journeys' engine imports; named here, because a late find would reload the page under a story. */
const engineNeeds = [
  'kysely',
  'otplib',
  '@kairos-mfa/engine > @marcbachmann/cel-js',
  '@kairos-mfa/engine > @simplewebauthn/server',
  '@kairos-mfa/engine > @simplewebauthn/server/helpers',
  '@kairos-mfa/engine > jose',
  '@kairos-mfa/engine > kysely/migration',
  '@kairos-mfa/engine > rou3',
  '@kairos-mfa/engine > zod',
];

const config: StorybookConfig = {
  framework: '@storybook/react-vite',
  stories: [
    './introduction/*.mdx',
    './{foundations,flows}/*.stories.tsx',
    '../packages/ui/src/**/*.stories.tsx',
  ],
  staticDirs: [
    './static',
    { from: '../packages/ui/node_modules/@fontsource-variable/inter/files', to: 'fonts' },
  ],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y', '@storybook/addon-vitest'],
  // Whoever looks at screens has not come to learn Storybook.
  features: { sidebarOnboardingChecklist: false },
  core: { disableTelemetry: true, disableWhatsNewNotifications: true },
  typescript: { reactDocgen: false },
  viteFinal: (vite) =>
    mergeConfig(vite, {
      plugins: [
        docgen(),
        ...((vite.plugins ?? []).flat().some((plugin) => isReact(plugin)) ? [] : [react()]),
      ],
      resolve: { conditions },
      optimizeDeps: {
        // Its WebAssembly is found beside the module itself, and nowhere else.
        exclude: ['@electric-sql/pglite'],
        include: [
          'react',
          'react-dom',
          'react/jsx-runtime',
          'react/jsx-dev-runtime',
          'react-dom/client',
          '@storybook/addon-docs/blocks',
          'storybook/internal/core-events',
          'storybook/theming/create',
          '@kairos-mfa/copy > syllable',
          ...engineNeeds.map((name) => `@kairos-mfa/testkit > ${name}`),
        ],
      },
    }),
};

function isReact(plugin: unknown): boolean {
  return (
    typeof plugin === 'object' &&
    plugin !== null &&
    'name' in plugin &&
    String(plugin.name).startsWith('vite:react')
  );
}

export default config;
