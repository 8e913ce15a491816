import { readFile, writeFile } from 'node:fs/promises';

const begin = '<!-- bench:begin, written by `pnpm bench` -->';
const end = '<!-- bench:end -->';

/** Replaces what stands between the two markers of a document. Throws when it does not have both. */
export async function writeBetweenMarkers(path: string, text: string): Promise<void> {
  const document = await readFile(path, 'utf8');
  const from = document.indexOf(begin);
  const to = document.indexOf(end);
  if (from < 0 || to < from) throw new Error(`${path} needs the lines ${begin} and ${end}.`);
  await writeFile(path, `${document.slice(0, from + begin.length)}\n\n${text}\n\n${document.slice(to)}`);
}
