/** The rules that were loaded on a page without `styles.css`, and where they apply. */
const sheets: CSSStyleSheet[] = [];
const roots = /* @__PURE__ */ new Set<DocumentOrShadowRoot>();

/** Adds rules to every document or shadow root with a screen. A strict CSP allows constructed stylesheets. */
function addStyles(text: string): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(text);
  sheets.push(sheet);
  for (const root of roots) root.adoptedStyleSheets.push(sheet);
}

/** Applies the rules, those that are loaded and those that will be, where an element is: in the page or a shadow root. */
export function adoptStyles(element: Element): void {
  const root = element.getRootNode();
  // A constructed stylesheet belongs to one document.
  if (element.ownerDocument !== document || !('adoptedStyleSheets' in root)) return;
  // SAFETY: only a document and a shadow root have such a list.
  const target = root as unknown as DocumentOrShadowRoot;
  if (roots.has(target)) return;
  roots.add(target);
  target.adoptedStyleSheets.push(...sheets);
}

const added = /* @__PURE__ */ new Set<string>();

/** Loads a screen, and its rules if the page does not have `styles.css`. Sections of rules are added in the given order. */
export async function loadWithStyles<Module>(
  importScreen: () => Promise<Module>,
  importStyles: readonly (() => Promise<{ styles: string }>)[],
): Promise<Module> {
  // A simulated page, e.g. jsdom in a test of an app, has no constructed stylesheets.
  const isComplete =
    !('adoptedStyleSheets' in document) ||
    getComputedStyle(document.documentElement).getPropertyValue('--kairos-stylesheet') !== '';
  const [module, ...loaded] = await Promise.all([
    importScreen(),
    ...(isComplete ? [] : importStyles.map((one) => one())),
  ]);
  for (const { styles } of loaded) {
    if (!added.has(styles)) addStyles(styles);
    added.add(styles);
  }
  return module;
}
