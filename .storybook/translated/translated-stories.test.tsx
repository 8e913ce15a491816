/// <reference types="vite/client" />
import { composeStories, setProjectAnnotations } from '@storybook/react-vite';
import { createElement, useState, type ComponentType } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { afterEach, describe, expect, test } from 'vitest';
import preview from '../preview.tsx';
import { startTranslator } from './translator.ts';

setProjectAnnotations([preview]);

type Stories = Parameters<typeof composeStories>[0];
const files = import.meta.glob<Stories>('../../packages/ui/src/**/*.stories.tsx', { eager: true });

/** A story as a component, and what it has to load first. */
type Story = ComponentType & { load?: () => Promise<void> };

/** Clicks in one story at most: its first buttons are those that lead on. */
const clicks = 4;
const restores: (() => void)[] = [];
afterEach(() => {
  for (const restore of restores.splice(0)) restore();
});

/** Long enough for React and for the translator, which answers to each change. */
const settled = (): Promise<void> => new Promise((done) => setTimeout(done));

/** The buttons of the kit that can be pressed, in the order of the page. */
function buttons(): HTMLButtonElement[] {
  return [...document.querySelectorAll<HTMLButtonElement>('[data-kairos] button:enabled')].filter((button) =>
    button.checkVisibility(),
  );
}

async function clickOn(story: Story): Promise<unknown[]> {
  const errors: unknown[] = [];
  const host = document.body.appendChild(document.createElement('div'));
  const onError = (error: unknown): void => void errors.push(error);
  const root = createRoot(host, { onUncaughtError: onError, onCaughtError: onError });
  restores.push(() => {
    root.unmount();
    host.remove();
  });
  await story.load?.();
  flushSync(() => root.render(createElement(story)));
  await settled();
  restores.push(startTranslator(document.body));
  await settled();
  const pressed = new Set<string>();
  for (let click = 0; click < clicks; click += 1) {
    const button = buttons().find((one) => !pressed.has(one.innerText));
    if (!button) break;
    pressed.add(button.innerText);
    button.click();
    await settled();
  }
  return errors;
}

/** What a kit without the rule does: a text beside something that comes and goes. */
function TextBesideACondition() {
  const [sent, setSent] = useState(false);
  return (
    <div data-kairos="">
      <button onClick={() => setSent(true)}>Send</button>
      <p>
        {sent ? '' : 'Not'} {sent && <b>Sent</b>} yet
      </p>
    </div>
  );
}

test('a text beside a condition does crash in such a page, so the tests below can fail', async () => {
  expect(await clickOn(TextBesideACondition)).not.toEqual([]);
});

for (const [file, stories] of Object.entries(files))
  describe(file.replace('../../packages/ui/src/', ''), () => {
    for (const [name, story] of Object.entries(composeStories(stories)))
      test(`${name} goes on in a page that is translated`, async () => {
        expect(await clickOn(story as Story)).toEqual([]);
      });
  });
