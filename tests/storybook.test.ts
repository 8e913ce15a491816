import { globSync, readFileSync } from 'node:fs';
import { locales, pseudoLocale, variantIds } from '@kairos-mfa/copy';
import { loadCsf } from 'storybook/internal/csf-tools';
import { expect, test } from 'vitest';
import { behaviourTag, separateBehaviours } from '../.storybook/behaviours.ts';
import { readComponents } from '../.storybook/docgen/components.ts';
import { readKit } from '../.storybook/docgen/declarations.ts';
import { propDescription } from '../.storybook/docgen/docgen.plugin.ts';
import config from '../.storybook/main.ts';
import { usages } from '../.storybook/usage/usage.ts';
import { moments, toGlobal } from '../packages/ui/src/mfa-prompt/mfa-prompt.examples.ts';

test('the built Storybook works from any path: it has no root-relative URL', async () => {
  const built = await config.viteFinal?.({ base: './' }, {} as never);
  expect(built?.base).toBe('./');
  const ours = globSync('.storybook/**/*.{ts,tsx,mdx,html,css}').map(
    (file) => [file, readFileSync(file, 'utf8')] as const,
  );
  expect(ours.length).toBeGreaterThan(20);
  const rooted = ours.filter(([, text]) => /(?:url\(['"]?|(?:src|href)=["'{`]+)\/(?!\/)/.test(text));
  expect(rooted.map(([file]) => file)).toEqual([]);
});

test('there are at most 20 screenshots, with less than 1 MB together', () => {
  const screenshots = globSync('.storybook/screenshots/images/*.png');
  expect(screenshots.length).toBeLessThanOrEqual(20);
  const bytes = screenshots.reduce((sum, file) => sum + readFileSync(file).byteLength, 0);
  expect(bytes).toBeLessThan(1_000_000);
});

test('every component, part and prop has a description, and so does every verb of a hook', () => {
  const kit = readKit();
  const described = kit.flatMap((source) => readComponents(source, kit));
  const exported: readonly string[] =
    readFileSync('packages/ui/src/index.ts', 'utf8').match(/(?<=export \{ )[A-Z]\w+/g) ?? [];
  // A component with `asChild` is a part.
  const components = described.filter(
    ({ name, props }) => exported.includes(name) || props.some((prop) => prop.name === 'asChild'),
  );
  expect(components.length).toBeGreaterThan(50);
  const view = components.find(({ name }) => name === 'EnrollmentView');
  expect(view?.props.map(({ name }) => name)).toEqual(
    expect.arrayContaining(['verify', 'deviceSupports', 'retry']),
  );
  expect(view?.props.map(({ name }) => name)).not.toContain('codesAcknowledged');
  const undescribed = components.flatMap((component) => [
    ...(component.sentence ? [] : [component.name]),
    ...component.props
      .filter((prop) => propDescription(prop) === '')
      .map((prop) => `${component.name}: ${prop.name}`),
  ]);
  expect(undescribed).toEqual([]);
});

test('right-to-left rules use the attribute and not `:dir()`, which bundlers rewrite', () => {
  const sheets = globSync('packages/ui/src/**/*.css');
  expect(sheets.length).toBeGreaterThan(5);
  expect(sheets.filter((file) => readFileSync(file, 'utf8').includes(':dir(rtl'))).toEqual([]);
});

test('every toolbar value survives a reload: Storybook accepts only these characters in a URL', () => {
  const values = [...locales, pseudoLocale, ...variantIds, ...moments.map(toGlobal)];
  expect(values.filter((value) => !/^[\w -]+$/.test(value))).toEqual([]);
});

/** What Storybook reads of a file of stories. */
const readStories = (file: string) =>
  loadCsf(readFileSync(file, 'utf8'), { fileName: file, makeTitle: (title = '') => title }).parse();
const storyFiles = globSync(['packages/ui/src/**/*.stories.tsx', '.storybook/*/*.stories.tsx']);

test('stories that exist for their play function are in a folder of their own, and states are not', async () => {
  const file = 'packages/ui/src/mfa-prompt/mfa-prompt.stories.tsx';
  const indexer = { test: /stories/, createIndex: async () => readStories(file).indexInputs };
  const stories = await separateBehaviours(indexer).createIndex(file, { makeTitle: String });
  const titleOf = (name: string) => stories.find(({ exportName }) => exportName === name)?.title;
  expect([titleOf('Modal'), titleOf('ModalSaysNotNow')]).toEqual(['Ask/Prompt', 'Ask/Prompt/Behaviour']);
});

test('a behaviour has a play function, and the first story of a file is a state', () => {
  const stories = storyFiles.flatMap((file) =>
    readStories(file).stories.map((story, index) => ({ ...story, file, isFirst: index === 0 })),
  );
  const behaviours = stories.filter(({ tags }) => tags?.includes(behaviourTag));
  expect(behaviours.length).toBeGreaterThan(50);
  expect(behaviours.filter(({ __stats }) => !__stats.play).map(({ id }) => id)).toEqual([]);
  expect(behaviours.filter(({ isFirst }) => isFirst).map(({ file }) => file)).toEqual([]);
});

test('every component page says when it is used, what to do, and what not', () => {
  const pages = storyFiles
    .map((file) => readStories(file).meta)
    .filter(({ title = '' }) => /^(?:Ask|Set up|Confirm|Manage)\//.test(title))
    .map(({ title }) => title);
  expect(pages.length).toBeGreaterThan(15);
  expect(Object.keys(usages).toSorted()).toEqual(pages.toSorted());
  const incomplete = Object.entries(usages).filter(
    ([, { when, dos, donts }]) => when === '' || dos.length === 0 || donts.length === 0,
  );
  expect(incomplete.map(([title]) => title)).toEqual([]);
});
