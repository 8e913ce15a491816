const source = '@kairos-mfa/source';
const inNode = { resolve: { conditions: [source, 'module', 'node', 'development|production'] } };

/** Workspace packages are read as TypeScript: nothing is built to test. */
export const readSource = {
  resolve: { conditions: [source, 'module', 'browser', 'development|production'] },
  ssr: inNode,
  // The global setup is loaded in an environment of Vitest's own.
  environments: { __vitest__: inNode },
};
