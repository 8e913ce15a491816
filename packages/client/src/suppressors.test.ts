// @vitest-environment jsdom
import { beforeEach, describe, expect, test } from 'vitest';
import { pageSuppressors, watchTyping } from './suppressors.ts';

beforeEach(() => {
  document.body.innerHTML = '';
});

describe('a page is not interrupted', () => {
  test('but a calm page may be', () => {
    document.body.innerHTML = '<form><input name="note" value="as it came" /></form>';
    expect(pageSuppressors(document)).toEqual([]);
  });

  test('while a form holds something that is not saved', () => {
    document.body.innerHTML = '<form><input name="note" value="as it came" /></form>';
    const field = document.querySelector('input');
    if (field) field.value = 'changed';
    expect(pageSuppressors(document)).toEqual(['dirty_form']);
  });

  test('unless that form is a search box', () => {
    document.body.innerHTML = '<form data-kairos-ignore><input name="q" /></form>';
    const field = document.querySelector('input');
    if (field) field.value = 'invoices';
    expect(pageSuppressors(document)).toEqual([]);
  });

  test('while another dialog is open', () => {
    document.body.innerHTML = '<div role="dialog"></div>';
    expect(pageSuppressors(document)).toEqual(['dialog_open']);
  });

  test('while somebody enters a code', () => {
    document.body.innerHTML = '<input autocomplete="one-time-code" />';
    document.querySelector('input')?.focus();
    expect(pageSuppressors(document)).toEqual(['code_entry']);
  });

  test('just after somebody typed', () => {
    document.body.innerHTML = '<textarea></textarea>';
    const stop = watchTyping(document);
    document.querySelector('textarea')?.dispatchEvent(new Event('input', { bubbles: true }));
    expect(pageSuppressors(document)).toEqual(['typing']);
    stop();
  });

  test('but right after they sent it off it may be', () => {
    document.body.innerHTML = '<form></form><textarea></textarea>';
    const stop = watchTyping(document);
    document.querySelector('textarea')?.dispatchEvent(new Event('input', { bubbles: true }));
    document.querySelector('form')?.dispatchEvent(new Event('submit', { bubbles: true }));
    expect(pageSuppressors(document)).toEqual([]);
    stop();
  });
});
