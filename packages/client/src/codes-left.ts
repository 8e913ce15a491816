import { readTabStorage, writeTabStorage } from './tab-storage.ts';

const key = 'kairos.codes-left';

/** Stores that the person left their new recovery codes unsaved, after a warning; they are not offered again by themselves. */
export function recordCodesLeft(): void {
  writeTabStorage(key, 'left');
}

/** Whether the person left their last new codes unsaved in this tab. */
export function codesWereLeft(): boolean {
  return readTabStorage(key) !== null;
}

/** Forgets it, because new codes were saved. */
export function clearCodesLeft(): void {
  writeTabStorage(key, undefined);
}
