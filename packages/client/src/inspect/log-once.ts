const logged = /* @__PURE__ */ new Set<string>();

/** Tells a developer something in the console, once for each page. */
export function logOnce(message: string): void {
  if (logged.has(message)) return;
  logged.add(message);
  console.info(message);
}
