const source = '@kairos-mfa/source';
const inNode = { resolve: { conditions: [source, 'module', 'node', 'development|production'] } };

/** Resolves workspace packages to their TypeScript sources, so that tests need no build. */
export const readSource = {
  resolve: { conditions: [source, 'module', 'browser', 'development|production'] },
  ssr: inNode,
  // The global setup is loaded in a separate environment of Vitest.
  environments: { __vitest__: inNode },
};
