// @vitest-environment jsdom
import { beforeEach, describe, expect, test } from 'vitest';
import { pageSuppressors, watchTyping } from './page-suppressors.ts';

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
