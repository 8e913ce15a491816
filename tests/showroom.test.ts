import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import config from '../.storybook/main.ts';

test('the built showroom works from any path: nothing of it is addressed from the root', async () => {
  const built = await config.viteFinal?.({ base: './' }, {} as never);
  expect(built?.base).toBe('./');
  const ours = globSync('.storybook/**/*.{ts,tsx,mdx,html,css}').map(
    (file) => [file, readFileSync(file, 'utf8')] as const,
  );
  expect(ours.length).toBeGreaterThan(20);
  const rooted = ours.filter(([, text]) => /(?:url\(['"]?|(?:src|href)=["'{`]+)\/(?!\/)/.test(text));
  expect(rooted.map(([file]) => file)).toEqual([]);
});

test('the pictures stay few and small', () => {
  const pictures = globSync('.storybook/pictures/images/*.png');
  expect(pictures.length).toBeLessThanOrEqual(20);
  const bytes = pictures.reduce((sum, file) => sum + readFileSync(file).byteLength, 0);
  expect(bytes).toBeLessThan(1_000_000);
});
