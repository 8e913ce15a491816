// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { pageSuppressors, watchLeaving, watchTyping } from './page-suppressors.ts';

beforeEach(() => {
  document.body.innerHTML = '';
});

describe('suppressors of the page', () => {
  test('an idle page has none', () => {
    document.body.innerHTML = '<form><input name="note" value="as it came" /></form>';
    expect(pageSuppressors(document)).toEqual([]);
  });

  test('a form with unsaved input is a dirty form', () => {
    document.body.innerHTML = '<form><input name="note" value="as it came" /></form>';
    const field = document.querySelector('input');
    if (field) field.value = 'changed';
    expect(pageSuppressors(document)).toEqual(['dirty_form']);
  });

  test('a search box is not a dirty form', () => {
    document.body.innerHTML = '<form data-kairos-ignore><input name="q" /></form>';
    const field = document.querySelector('input');
    if (field) field.value = 'invoices';
    expect(pageSuppressors(document)).toEqual([]);
  });

  test('another open dialog suppresses', () => {
    document.body.innerHTML = '<div role="dialog"></div>';
    expect(pageSuppressors(document)).toEqual(['dialog_open']);
  });

  test('a focused code field suppresses', () => {
    document.body.innerHTML = '<input autocomplete="one-time-code" />';
    document.querySelector('input')?.focus();
    expect(pageSuppressors(document)).toEqual(['code_entry']);
  });

  test('a choice in the development panel is no typing', () => {
    document.body.innerHTML = '<div data-kairos-devtools></div>';
    const stop = watchTyping(document);
    const panel = document.querySelector('div')?.attachShadow({ mode: 'open' });
    panel?.append(document.createElement('select'));
    panel?.firstChild?.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
    expect(pageSuppressors(document)).toEqual([]);
    stop();
  });

  test('recent input suppresses', () => {
    document.body.innerHTML = '<textarea></textarea>';
    const stop = watchTyping(document);
    document.querySelector('textarea')?.dispatchEvent(new Event('input', { bubbles: true }));
    expect(pageSuppressors(document)).toEqual(['typing']);
    stop();
  });

  test('a submitted form ends typing', () => {
    document.body.innerHTML = '<form></form><textarea></textarea>';
    const stop = watchTyping(document);
    document.querySelector('textarea')?.dispatchEvent(new Event('input', { bubbles: true }));
    document.querySelector('form')?.dispatchEvent(new Event('submit', { bubbles: true }));
    expect(pageSuppressors(document)).toEqual([]);
    stop();
  });
});

describe('a person who is about to leave', () => {
  // Later than everything that an earlier test has done.
  let clock = performance.now() + 60_000;
  let stop: () => void;
  beforeEach(() => {
    clock += 60_000;
    vi.spyOn(performance, 'now').mockImplementation(() => clock);
    stop = watchLeaving(document);
  });
  afterEach(() => {
    stop();
    vi.restoreAllMocks();
  });
  const moveOut = (clientY: number, relatedTarget: EventTarget | null = null) =>
    document.body.dispatchEvent(new MouseEvent('mouseout', { bubbles: true, clientY, relatedTarget }));
  const click = (selector: string) =>
    document.querySelector(selector)?.dispatchEvent(new MouseEvent('click', { bubbles: true }));

  test('moves the pointer out of the page at the top', () => {
    moveOut(400);
    moveOut(-3, document.body);
    expect(pageSuppressors(document)).toEqual([]);
    moveOut(-3);
    expect(pageSuppressors(document)).toEqual(['leaving']);
    clock += 10_000;
    expect(pageSuppressors(document)).toEqual([]);
  });

  test('clicks something that is marked as leaving, such as “sign out”', () => {
    document.body.innerHTML = '<a id="stay"></a><button data-kairos-leaving><b>Sign out</b></button>';
    click('#stay');
    expect(pageSuppressors(document)).toEqual([]);
    click('b');
    expect(pageSuppressors(document)).toEqual(['leaving']);
  });

  test('is not watched any more after the end', () => {
    stop();
    moveOut(-3);
    expect(pageSuppressors(document)).toEqual([]);
  });
});
