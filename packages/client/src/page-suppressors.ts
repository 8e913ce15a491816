import type { ClientSuppressor } from '@kairos-mfa/protocol';

/** How long after the last input the person counts as typing, and after the last sign of it as leaving, in milliseconds. */
const recentMs = 10_000;

let lastTyped = Number.NEGATIVE_INFINITY;
let lastLeaving = Number.NEGATIVE_INFINITY;

/**
 * Detects typing on this page; returns a function that stops. Only the time of the last input is stored, never the input.
 * Submitting a form ends typing, because a prompt may follow right after it.
 */
export function watchTyping(page: Document): () => void {
  const typed = ({ target }: Event) => {
    // A choice in the development panel is no work of the person.
    if (!(target instanceof Element && target.matches('[data-kairos-devtools]')))
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

/**
 * Detects that the person is about to leave, and returns a function that stops: the pointer leaves the page at the top, for
 * the tabs and the address bar, or a click in an element with `data-kairos-leaving`, e.g. "sign out" or "cancel plan".
 */
export function watchLeaving(page: Document): () => void {
  const pointerLeft = ({ relatedTarget, clientY }: MouseEvent) => {
    if (relatedTarget === null && clientY <= 0) lastLeaving = performance.now();
  };
  const clicked = ({ target }: Event) => {
    if (target instanceof Element && target.closest('[data-kairos-leaving]')) lastLeaving = performance.now();
  };
  page.addEventListener('mouseout', pointerLeft, { capture: true, passive: true });
  page.addEventListener('click', clicked, { capture: true, passive: true });
  return () => {
    page.removeEventListener('mouseout', pointerLeft, { capture: true });
    page.removeEventListener('click', clicked, { capture: true });
  };
}

/** Both for this document; does nothing where there is none, e.g. on a server or on React Native. */
export function watchPage(): () => void {
  if (typeof document === 'undefined') return () => undefined;
  const stops = [watchTyping(document), watchLeaving(document)];
  return () => stops.forEach((stop) => stop());
}

/** Why a prompt should not be shown now: the page's own suppressors and the app's. */
export function currentSuppressors(own?: () => readonly ClientSuppressor[]): ClientSuppressor[] {
  const fromPage = typeof document === 'undefined' ? [] : pageSuppressors(document);
  return [...new Set([...fromPage, ...(own?.() ?? [])])];
}

/** Why a prompt should not be shown now, as far as the document shows it. */
export function pageSuppressors(page: Document): ClientSuppressor[] {
  const found: ClientSuppressor[] = [];
  if (!navigator.onLine) found.push('offline');
  if (performance.now() - lastTyped < recentMs) found.push('typing');
  if (performance.now() - lastLeaving < recentMs) found.push('leaving');
  if ([...page.querySelectorAll(dialogs)].some(isVisible)) found.push('dialog_open');
  const focused = page.activeElement;
  if (focused instanceof HTMLInputElement && focused.autocomplete === 'one-time-code')
    found.push('code_entry');
  if ([...page.forms].some(isDirty)) found.push('dirty_form');
  return found;
}

const dialogs = 'dialog, [role="dialog"], [role="alertdialog"]';

/** Whether a dialog can be seen: many pages keep theirs in the document, hidden in one way or another. */
function isVisible(dialog: Element): boolean {
  if (dialog.matches('dialog:not([open])') || dialog.closest('[aria-hidden="true"], [inert], [hidden]'))
    return false;
  // Older browsers do not have it; there, only the attributes above count.
  if (
    'checkVisibility' in dialog &&
    !dialog.checkVisibility({ opacityProperty: true, visibilityProperty: true })
  )
    return false;
  const { top, right, bottom, left, width, height } = dialog.getBoundingClientRect();
  const isOutside = right <= 0 || bottom <= 0 || left >= innerWidth || top >= innerHeight;
  return !(isOutside && width > 0 && height > 0);
}

/** Whether a form has unsaved input. A form opts out with `data-kairos-ignore`, e.g. a search box. */
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
