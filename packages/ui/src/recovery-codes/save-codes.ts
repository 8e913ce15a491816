/** Gives the browser a text file to keep. */
export function downloadText(name: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'text/plain;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}

/** Prints a text by itself: a frame of its own, so that neither the page nor a style is touched. */
export function printText(heading: string, text: string): void {
  const frame = document.createElement('iframe');
  frame.hidden = true;
  frame.title = heading;
  document.body.append(frame);
  const page = frame.contentDocument;
  const view = frame.contentWindow;
  if (!page || !view) return frame.remove();
  page.title = heading;
  const words = page.createElement('pre');
  words.textContent = text;
  page.body.append(words);
  // Gone once the print dialog is; some browsers return from print() before that.
  view.addEventListener('afterprint', () => setTimeout(() => frame.remove()));
  view.print();
}
