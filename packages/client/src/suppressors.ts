import type { ClientSuppressor } from '@kairos-mfa/protocol';

/** A page is left alone for this long after the last key press. */
const typingPause = 10_000;

let lastTyped = Number.NEGATIVE_INFINITY;

/**
 * Starts to notice typing on this page; call what it answers to stop. Only *when* somebody typed is kept.
 * Submitting a form is the end of typing: that is the very moment to ask.
 */
export function watchTyping(page: Document): () => void {
  const typed = () => {
    lastTyped = performance.now();
  };
  const submitted = () => {
    lastTyped = Number.NEGATIVE_INFINITY;
  };
  page.addEventListener('input', typed, { capture: true, passive: true });
  page.addEventListener('submit', submitted, { capture: true, passive: true });
  return () => {
    page.removeEventListener('input', typed, { capture: true });
    page.removeEventListener('submit', submitted, { capture: true });
  };
}

/** The same for this page, wherever there is one: nothing to watch on a server or on React Native. */
export function watchPage(): () => void {
  return typeof document === 'undefined' ? () => undefined : watchTyping(document);
}

/** Why nobody should be interrupted now: what the page tells by itself, and what only the app knows. */
export function currentSuppressors(own?: () => readonly ClientSuppressor[]): ClientSuppressor[] {
  const fromPage = typeof document === 'undefined' ? [] : pageSuppressors(document);
  return [...new Set([...fromPage, ...(own?.() ?? [])])];
}

/** Why this page should not be interrupted now, as far as the page itself can tell. */
export function pageSuppressors(page: Document): ClientSuppressor[] {
  const found: ClientSuppressor[] = [];
  if (!navigator.onLine) found.push('offline');
  if (performance.now() - lastTyped < typingPause) found.push('typing');
  if (page.querySelector('dialog[open], [role="dialog"], [role="alertdialog"]')) found.push('dialog_open');
  const focused = page.activeElement;
  if (focused instanceof HTMLInputElement && focused.autocomplete === 'one-time-code')
    found.push('code_entry');
  if ([...page.forms].some(isDirty)) found.push('dirty_form');
  return found;
}

/** Something was entered that the page did not put there. A form opts out with `data-kairos-ignore`, e.g. a search box. */
function isDirty(form: HTMLFormElement): boolean {
  if (form.dataset['kairosIgnore'] !== undefined || form.role === 'search') return false;
  return [...form.elements].some((field) => {
    if (field instanceof HTMLTextAreaElement) return field.value !== field.defaultValue;
    if (field instanceof HTMLSelectElement)
      return [...field.options].some((option) => option.defaultSelected && !option.selected);
    if (!(field instanceof HTMLInputElement) || field.type === 'hidden') return false;
    if (field.type === 'checkbox' || field.type === 'radio') return field.checked !== field.defaultChecked;
    return field.value !== field.defaultValue;
  });
}
