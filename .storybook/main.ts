import type { StorybookConfig } from '@storybook/react-vite';
import react from '@vitejs/plugin-react';
import { mergeConfig } from 'vite';
import { separateBehaviours } from './behaviours.ts';
import { docgen } from './docgen/docgen.plugin.ts';
import { namedStates } from './named-states/named-states.plugin.ts';

/** Workspace packages are resolved to their TypeScript sources: no build is needed. */
const conditions = ['@kairos-mfa/source', 'module', 'browser', 'development|production'];

/** The dependencies of the engine in the journeys. Listed, because Vite would reload the page when it discovers them late. */
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
    './{matrix,brand-editor,flow-map,foundations,flows}/*.stories.tsx',
    '../packages/ui/src/**/*.stories.tsx',
  ],
  staticDirs: [
    './static',
    { from: '../packages/ui/node_modules/@fontsource-variable/inter/files', to: 'fonts' },
  ],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y', '@storybook/addon-vitest'],
  // No onboarding checklist of Storybook itself.
  features: { sidebarOnboardingChecklist: false },
  core: { disableTelemetry: true, disableWhatsNewNotifications: true },
  experimental_indexers: (indexers = []) => indexers.map(separateBehaviours),
  typescript: { reactDocgen: false },
  viteFinal: (vite) =>
    mergeConfig(vite, {
      plugins: [
        docgen(),
        namedStates(),
        ...((vite.plugins ?? []).flat().some((plugin) => isReact(plugin)) ? [] : [react()]),
      ],
      resolve: { conditions },
      optimizeDeps: {
        // It loads its WebAssembly relative to its own module.
        exclude: ['@electric-sql/pglite'],
        include: [
          'react',
          'react-dom',
          'react/jsx-runtime',
          'react/jsx-dev-runtime',
          'react-dom/client',
          '@storybook/addon-docs/blocks',
          'storybook/internal/core-events',
          'storybook/internal/csf',
          'storybook/theming/create',
          '@kairos-mfa/copy > syllable',
          '@kairos-mfa/copy-lab > diff',
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
