import type { Browser, Locator, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bundlePage } from './bundle-page.ts';
import { openBrowser } from './harness.ts';

let browser: Browser;
let script: string;
beforeAll(async () => {
  [browser, script] = await Promise.all([openBrowser(), bundlePage('any-page.page.tsx')]);
});
afterAll(() => browser?.close());

describe('a dialog of the kit above what a page has open', () => {
  test('is on top of a native modal dialog, closes alone, and leaves the page as it was', async () => {
    const page = await openPage();
    await page.evaluate(() => {
      const dialog = document.querySelector<HTMLDialogElement>('#native');
      // An animation of the page: fixed positions inside it are relative to it.
      dialog?.style.setProperty('transform', 'translate(10px)');
      dialog?.style.setProperty('overflow', 'hidden');
      dialog?.showModal();
    });
    const before = await traces(page);
    await page.locator('#native').getByRole('button', { name: 'Ask' }).click();
    await sendsCode(page);
    await coversWindow(page);
    await page.keyboard.press('Escape');
    await question(page).waitFor({ state: 'detached' });
    expect(await page.locator('#native').evaluate((dialog) => dialog.matches(':modal'))).toBe(true);
    await expect.poll(() => focused(page)).toBe('Ask');
    expect(await traces(page)).toBe(before);
    await page.close();
  });

  test('stays usable when the page removes or closes its dialog meanwhile', async () => {
    const page = await openPage();
    for (const end of ['close', 'remove'] as const) {
      await page.evaluate(() => {
        document.querySelector<HTMLDialogElement>('#native')?.showModal();
        // As an app does that mounts its step-up dialog once, near the root.
        document.querySelector<HTMLElement>('#plain button')?.click();
      });
      await question(page).waitFor();
      await page.evaluate((how) => {
        if (how === 'remove') window.removeHost();
        else document.querySelector<HTMLDialogElement>('#native')?.close();
      }, end);
      await sendsCode(page);
      await page.keyboard.press('Escape');
      await question(page).waitFor({ state: 'detached' });
    }
    await page.close();
  });

  test('is on top of a popover, which stays open', async () => {
    const page = await openPage();
    await page.evaluate(() => document.querySelector<HTMLElement>('#popover')?.showPopover());
    await page.locator('#popover').getByRole('button', { name: 'Ask' }).click();
    await sendsCode(page);
    await page.keyboard.press('Escape');
    await question(page).waitFor({ state: 'detached' });
    expect(await page.locator('#popover').evaluate((one) => one.matches(':popover-open'))).toBe(true);
    await page.close();
  });

  test('is on top of an element in full screen', async () => {
    const page = await openPage();
    await page
      .locator('#full')
      .evaluate((element) =>
        element.addEventListener('click', () => void element.requestFullscreen(), { once: true }),
      );
    await page.locator('#full').click({ position: { x: 1, y: 1 } });
    await page.waitForFunction(() => document.fullscreenElement !== null);
    await page.getByRole('button', { name: 'Ask in full screen' }).click();
    await sendsCode(page);
    await page.close();
  });

  for (const phase of ['bubble', 'capture'] as const)
    test(`takes the focus from a focus trap of another library that listens in the ${phase} phase`, async () => {
      const page = await openPage();
      await page.evaluate((isCapture) => {
        const trap = document.querySelector<HTMLElement>('#trap');
        if (!trap) return;
        trap.hidden = false;
        trap.style.cssText = 'position: fixed; inset: 0; z-index: 5000; background: white';
        trap.focus();
        const isOutside = (target: unknown) => target instanceof Node && !trap.contains(target);
        const take = (event: FocusEvent): void => {
          if (isOutside(event.type === 'focusin' ? event.target : event.relatedTarget)) trap.focus();
        };
        document.addEventListener('focusin', take, isCapture);
        document.addEventListener('focusout', take, isCapture);
        document.addEventListener(
          'keydown',
          ({ key }) => (trap.hidden = trap.hidden || key === 'Escape'),
          true,
        );
        document.addEventListener('pointerdown', ({ target }) => (trap.hidden = isOutside(target)));
      }, phase === 'capture');
      await page.locator('#trap').getByRole('button', { name: 'Ask' }).click();
      await sendsCode(page);
      await page.keyboard.press('Escape');
      await question(page).waitFor({ state: 'detached' });
      expect(await page.locator('#trap').isVisible()).toBe(true);
      await page.close();
    });

  test('is not made inert by a page that makes everything else inert', async () => {
    const page = await openPage();
    await page.getByRole('button', { name: 'Ask plainly' }).click();
    await question(page).waitFor();
    await page.evaluate(() => {
      for (const child of document.body.children) child.toggleAttribute('inert', true);
    });
    await sendsCode(page);
    await page.close();
  });

  test('lets what the page opens above it later be clicked and typed in', async () => {
    const page = await openPage();
    await page.getByRole('button', { name: 'Ask plainly' }).click();
    await question(page).waitFor();
    await page.evaluate(() => {
      for (const [name, index, bottom] of [
        ['toast', '50', 0],
        ['payment', '9999', 60],
        ['chat', 'auto', 120],
      ] as const) {
        const element = document.createElement('div');
        element.style.cssText = `position: fixed; inset: auto 0 ${bottom}px auto; z-index: ${index}`;
        const frame = document.createElement('iframe');
        frame.srcdoc = `<body style="margin:0"><input aria-label="${name}">`;
        frame.style.cssText = 'inline-size: 200px; block-size: 40px';
        element.append(frame);
        setTimeout(() => document.body.append(element));
      }
    });
    for (const name of ['toast', 'payment', 'chat']) {
      const field = page.frameLocator(`iframe[srcdoc*="${name}"]`).getByLabel(name);
      await field.click();
      await page.keyboard.type('abc');
      expect(await field.inputValue()).toBe('abc');
    }
    await sendsCode(page);
    await page.close();
  });

  test('lets a dialog that the page opens above it later be used, and Escape closes only that one', async () => {
    const page = await openPage();
    await page.getByRole('button', { name: 'Ask plainly' }).click();
    await question(page).waitFor();
    await page.evaluate(() => {
      document.body.insertAdjacentHTML(
        'beforeend',
        '<dialog id="later"><input aria-label="Password"></dialog>',
      );
      document.querySelector<HTMLDialogElement>('#later')?.showModal();
    });
    await page.getByLabel('Password').click();
    await page.keyboard.type('abc');
    expect(await page.getByLabel('Password').inputValue()).toBe('abc');
    await page.keyboard.press('Escape');
    expect(await page.locator('#later').evaluate((dialog) => dialog.matches(':modal'))).toBe(false);
    await sendsCode(page);
    await page.close();
  });

  test('a second dialog of the kit is above the first, in a native modal dialog too', async () => {
    const page = await openPage();
    await page.evaluate(() => document.querySelector<HTMLDialogElement>('#native')?.showModal());
    await page.locator('#native').getByRole('button', { name: 'Ask' }).click();
    await page.getByRole('button', { name: 'Ask again' }).click();
    await sendsCode(page);
    await page.keyboard.press('Escape');
    await expect.poll(() => focused(page)).toBe('Ask again');
    await sendsCode(page);
    await page.close();
  });
});

describe('events in the kit', () => {
  test('from a dialog, none reaches the form of the page around it', async () => {
    const page = await openPage();
    await page.getByRole('button', { name: 'Ask in the form' }).click();
    await question(page).waitFor();
    await page.evaluate(() => (window.received = []));
    await useField(page, field(page));
    expect(await page.evaluate(() => window.received)).toEqual([]);
    expect(await page.evaluate(() => window.sent)).toEqual([{ code: '123456' }]);
    await page.close();
  });

  test('from a dialog, none reaches a handler of the capture phase, or of the pointer coming and going', async () => {
    const page = await openPage();
    await page.getByRole('button', { name: 'Ask under every handler' }).click();
    await question(page).waitFor();
    // The dialog covers the page, so that the pointer leaves the button under it.
    await field(page).hover();
    await page.evaluate(() => (window.received = []));
    await useField(page, field(page));
    await question(page).getByRole('heading').first().hover();
    await question(page).getByRole('button', { name: 'Confirm' }).click();
    expect(await page.evaluate(() => window.received)).toEqual([]);
    expect(await page.evaluate(() => window.sent)).toEqual([{ code: '123456' }, { code: '123456' }]);
    await page.close();
  });

  test('inline in a form of the page, none reaches it, and Enter sends only the code', async () => {
    const page = await openPage();
    const messages: string[] = [];
    page.on('console', (message) => messages.push(message.text()));
    await page.locator('[data-name="form"]').evaluate((form) => {
      for (const type of ['keydown', 'keypress', 'keyup', 'paste', 'submit'])
        form.addEventListener(type, ({ target }) => {
          if (target !== document.querySelector('[aria-label="Amount"]'))
            window.received.push(`native ${type}`);
        });
    });
    const inline = page.locator('[data-name="inline"]').getByRole('textbox');
    await page.evaluate(() => (window.received = []));
    await useField(page, inline);
    expect(await page.evaluate(() => window.received)).toEqual([]);
    expect(await page.evaluate(() => window.sent)).toEqual([{ code: '123456' }]);
    expect(await page.locator('form form').count()).toBe(0);
    const own = await page
      .locator('[data-name="form"]')
      .evaluate((form) =>
        [...(form as HTMLFormElement).elements]
          .filter((element) => element.localName !== 'output')
          .map((element) => element.ariaLabel ?? element.textContent),
      );
    expect(own).toEqual(['Amount', 'Ask in the form', 'Pay']);
    expect(messages.filter((text) => text.includes('form'))).toEqual([]);
    await page.close();
  });
});

describe('an input method editor', () => {
  test('composes a code digit by digit; its Enter and Escape neither send nor close', async () => {
    const page = await openPage();
    await page.getByRole('button', { name: 'Ask plainly' }).click();
    const input = field(page);
    await input.click();
    const devtools = await page.context().newCDPSession(page);
    for (const text of ['１', '１２', '１２３'])
      await devtools.send('Input.imeSetComposition', {
        text,
        selectionStart: text.length,
        selectionEnd: text.length,
      });
    for (const key of ['Enter', 'Escape'])
      await devtools.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', key, windowsVirtualKeyCode: 229 });
    await input.waitFor();
    await devtools.send('Input.insertText', { text: '１２３' });
    expect(await input.inputValue()).toBe('123');
    for (const text of ['４', '５', '６']) {
      await devtools.send('Input.imeSetComposition', { text, selectionStart: 1, selectionEnd: 1 });
      await devtools.send('Input.insertText', { text });
    }
    expect(await input.inputValue()).toBe('123456');
    expect(await page.evaluate(() => window.sent)).toEqual([]);
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => window.sent)).toEqual([{ code: '123456' }]);
    await page.close();
  });
});

test.each([
  ['name', 'Name', '電話', '電話', '電話'],
  ['phone', 'Phone number', '２０１５５５０１２３', /201.*555.*0123/, '+12015550123'],
  ['recovery code', 'Recovery code', '４Ｋ７ＱＷＭ', /^(４Ｋ７ＱＷＭ|4k7qwm)$/i, undefined],
] as const)(
  'composition belongs to the input method editor in the field for a %s, too',
  async (shown, label, typed, value, sent) => {
    const page = await openPage();
    await page.getByRole('button', { name: `Show ${shown}` }).click();
    const input = page.getByRole('textbox', { name: label });
    await input.fill('');
    await input.click();
    const devtools = await page.context().newCDPSession(page);
    const composed: string[] = [];
    for (const character of typed) {
      composed.push(character);
      const text = composed.join('');
      await devtools.send('Input.imeSetComposition', {
        text,
        selectionStart: text.length,
        selectionEnd: text.length,
      });
      for (const key of ['Enter', 'Escape'])
        await devtools.send('Input.dispatchKeyEvent', {
          type: 'rawKeyDown',
          key,
          windowsVirtualKeyCode: 229,
        });
    }
    await devtools.send('Input.insertText', { text: typed });
    expect(await page.evaluate(() => window.sent)).toEqual([]);
    expect(await input.inputValue()).toMatch(value);
    await page.keyboard.press('Enter');
    if (sent !== undefined) expect(await page.evaluate(() => window.sent)).toEqual([sent]);
    await page.close();
  },
);

test('a code that is sent when it is complete waits for the end of a composition, and is sent once', async () => {
  const page = await openPage();
  await page.getByRole('button', { name: 'Ask and send' }).click();
  await field(page).click();
  await page.keyboard.type('12345');
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Input.imeSetComposition', { text: '６', selectionStart: 1, selectionEnd: 1 });
  expect(await page.evaluate(() => window.sent)).toEqual([]);
  await devtools.send('Input.insertText', { text: '６' });
  await page.keyboard.type('7');
  expect(await page.evaluate(() => window.sent)).toEqual([{ code: '123456' }]);
  await page.close();
});

test('a prompt waits for a dialog of the page that can be seen, and for no other', async () => {
  const page = await openPage();
  const attributes = [
    ['style="display: none"', []],
    ['style="visibility: hidden"', []],
    ['style="opacity: 0"', []],
    ['style="position: fixed; inset-inline-start: 100vw; inline-size: 20rem"', []],
    ['hidden', []],
    ['aria-hidden="true"', []],
    ['inert', []],
    ['', ['dialog_open']],
  ] as const;
  for (const [attribute, expected] of attributes) {
    const found = await page.evaluate((own) => {
      const host = document.body.appendChild(document.createElement('div'));
      host.innerHTML = `<div ${own}><div role="dialog">Chat</div></div>`;
      const suppressors = window.suppressors();
      host.remove();
      return suppressors;
    }, attribute);
    expect([attribute, found]).toEqual([attribute, expected]);
  }
  await page.close();
});

async function openPage(): Promise<Page> {
  const page = await browser.newPage({ reducedMotion: 'reduce' });
  page.setDefaultTimeout(5_000);
  page.on('pageerror', (error) => console.error(error));
  await page.setContent('<!doctype html><title>Page</title>');
  await page.addScriptTag({ content: script, type: 'module' });
  await page.getByRole('button', { name: 'Ask plainly' }).waitFor();
  return page;
}

function question(page: Page): Locator {
  return page.locator('[data-slot="dialog"]').last();
}

function field(page: Page): Locator {
  return question(page).getByRole('textbox');
}

/** Clicks into the code, types it and clicks the button, as a person would. */
async function sendsCode(page: Page): Promise<void> {
  await field(page).click();
  await field(page).fill('');
  await page.keyboard.type('123456');
  expect(await field(page).inputValue()).toBe('123456');
  await page.evaluate(() => (window.sent = []));
  await question(page).getByRole('button', { name: 'Confirm' }).click();
  expect(await page.evaluate(() => window.sent)).toEqual([{ code: '123456' }]);
}

async function useField(page: Page, input: Locator): Promise<void> {
  await input.click();
  await page.keyboard.type('12');
  await input.evaluate((element) => {
    const text = new DataTransfer();
    text.setData('text/plain', '3');
    for (const type of ['paste', 'copy', 'cut'])
      element.dispatchEvent(
        new ClipboardEvent(type, { clipboardData: text, bubbles: true, cancelable: true }),
      );
    element.dispatchEvent(new DragEvent('drop', { dataTransfer: text, bubbles: true, cancelable: true }));
  });
  await page.keyboard.type('3456');
  await page.keyboard.press('Enter');
}

/** The scrim fills the window, whatever the page does to the elements around it. */
async function coversWindow(page: Page): Promise<void> {
  const box = await page.locator('[data-slot="dialog-scrim"]').boundingBox();
  expect(box).toMatchObject({ x: 0, y: 0, ...page.viewportSize() });
}

/** What the kit could leave behind on the page. */
function traces(page: Page): Promise<string> {
  return page.evaluate(() => document.documentElement.outerHTML);
}

function focused(page: Page): Promise<string | null | undefined> {
  return page.evaluate(() => document.activeElement?.textContent);
}
