/** A story's name in sentence case: Storybook derives names In Title Case from exports, and leaves written ones as they are. */
export function storyLabel(name: string): string {
  return / [a-z]/.test(name)
    ? name
    : name.replaceAll(/ [A-Z](?=[a-z]*(?: |$))/g, (start) => start.toLowerCase());
}
