/** Downloads a text file. Returns false if the browser cannot. */
export function downloadText(
  name: string,
  text: string,
  type: 'text/plain' | 'application/json' = 'text/plain',
): boolean {
  try {
    const url = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
    const link = document.createElement('a');
    link.href = url;
    link.download = name;
    link.click();
    URL.revokeObjectURL(url);
    return true;
  } catch {
    // A browser inside another app may not support downloads.
    return false;
  }
}

/** Prints a text in a frame of its own, without the page and its styles. Returns false if the browser cannot. */
export function printText(heading: string, text: string): boolean {
  const frame = document.createElement('iframe');
  frame.hidden = true;
  frame.title = heading;
  document.body.append(frame);
  try {
    printFrame(frame, heading, text);
    return true;
  } catch {
    frame.remove();
    return false;
  }
}

function printFrame(frame: HTMLIFrameElement, heading: string, text: string): void {
  const page = frame.contentDocument;
  const view = frame.contentWindow;
  if (!page || !view) throw new Error('The frame has no page, so there is nothing to print.');
  page.title = heading;
  const body = page.createElement('pre');
  body.textContent = text;
  page.body.append(body);
  // Removed after the print dialog has closed: some browsers return from print() earlier.
  view.addEventListener('afterprint', () => setTimeout(() => frame.remove()));
  view.print();
}
