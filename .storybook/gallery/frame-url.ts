/** Values of the toolbars, by their names. */
export type Globals = Readonly<Record<string, string>>;

/** The URL of a story without its play function and its accessibility check. */
export function frameUrl(id: string, globals: Globals): string {
  const values = Object.entries(globals).map((global) => global.join(':'));
  const query = new URLSearchParams({
    id,
    viewMode: 'story',
    embed: 'true',
    globals: [...values, 'a11y.manual:!true'].join(';'),
  });
  return `iframe.html?${query}`;
}
