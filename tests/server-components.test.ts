import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { build, type Plugin, type Rollup } from 'vite';
import { beforeAll, describe, expect, test } from 'vitest';

const clientReference = Symbol.for('react.client.reference');

/**
 * What a server component gets of a client module: a client reference for each export, without readable properties.
 * Bundlers do the same with `registerClientReference` of React.
 */
const clientModules: Plugin = {
  name: 'client-modules',
  enforce: 'post',
  transform(code, id) {
    const [file = ''] = id.split('?');
    if (!/\.tsx?$/.test(file) || !/^['"]use client['"]/.test(readFileSync(file, 'utf8'))) return undefined;
    const exported = this.parse(code).body.flatMap((node) => {
      if (node.type !== 'ExportNamedDeclaration') return [];
      const named = node.specifiers.flatMap(({ exported: as }) => ('name' in as ? as.name : []));
      const { declaration } = node;
      if (!declaration) return named;
      if (declaration.type !== 'VariableDeclaration')
        return declaration.id && 'name' in declaration.id ? declaration.id.name : [];
      return declaration.declarations.flatMap(({ id: as }) => ('name' in as ? as.name : []));
    });
    const reference = `Object.assign(() => { throw new Error('only in a browser') }, { $$typeof: Symbol.for('react.client.reference') })`;
    return exported.map((name) => `export const ${name} = /* @__PURE__ */ ${reference};`).join('\n');
  },
};

/** The kit as a server component imports it, with React's `react-server` export, which has no state and no context. */
async function kitOnTheServer(): Promise<Record<string, unknown>> {
  const built = await build({
    logLevel: 'silent',
    configFile: false,
    plugins: [clientModules],
    resolve: { conditions: ['@kairos-mfa/source', 'react-server', 'module', 'production'] },
    build: {
      write: false,
      minify: false,
      lib: { entry: resolve('packages/ui/src/index.ts'), formats: ['es'] },
      rollupOptions: { output: { codeSplitting: false } },
    },
  });
  const [{ output }] = built as [Rollup.RollupOutput]; // SAFETY: nothing is watched
  return import(`data:text/javascript;base64,${Buffer.from(output[0].code).toString('base64')}`);
}

const isForTheClient = (value: unknown): boolean =>
  typeof value === 'function' && '$$typeof' in value && value.$$typeof === clientReference;

describe('in a server component', () => {
  let kit: Record<string, unknown>;
  beforeAll(async () => void (kit = await kitOnTheServer()));

  const withParts = [
    'Celebration',
    'Challenge',
    'Enrollment',
    'FactorPicker',
    'MfaPrompt',
    'NextStepCard',
    'RecoveryCodes',
    'RequiredEnrollment',
    'Screen',
    'SecurityCenter',
    'SetupOffer',
    'StepUpDialog',
  ];
  test('these components have parts', () => {
    const found = Object.keys(kit).filter((name) => Object.keys(Object(kit[name])).includes('Root'));
    expect(found.toSorted()).toEqual(withParts);
  });

  test.each(withParts)('each part of <%s> can be read as a property', (name) => {
    const { Root, displayName: _, ...parts } = { ...Object(kit[name]) };
    expect(Root === kit[name] || isForTheClient(Root)).toBe(true);
    expect(Object.keys(parts).length).toBeGreaterThan(2);
    for (const part of Object.keys(parts)) expect([part, isForTheClient(parts[part])]).toEqual([part, true]);
  });

  test('every component is a client component, or a boundary around one', () => {
    const components = Object.entries(kit).filter(([name]) => /^[A-Z]/.test(name) && name !== 'Screen');
    expect(components.length).toBeGreaterThan(20);
    for (const [name, component] of components) {
      if (isForTheClient(component)) continue;
      // A language boundary, which a server can render, around the client component.
      const boundary = (component as (props: object) => { props: { children: { type: unknown } } })({});
      expect([name, isForTheClient(boundary.props.children.type)]).toEqual([name, true]);
    }
  });
});
