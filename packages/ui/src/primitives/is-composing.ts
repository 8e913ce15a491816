/**
 * Whether a key press belongs to an input method editor (IME): Enter and Escape then choose or cancel a candidate. Safari
 * ends the composition before the key press, so the key code of keys that an IME processed (229) is checked too.
 */
export function isComposing({ isComposing: composing, keyCode }: KeyboardEvent): boolean {
  return composing || keyCode === 229;
}
