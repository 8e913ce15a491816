import { globSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** The fields of a `package.json` that a release looks at. */
export interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly private?: boolean;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
  readonly exports: Readonly<Record<string, unknown>>;
  readonly publishConfig?: { readonly exports?: Readonly<Record<string, unknown>> };
}

/** The packages that are published, with their folders. */
export function publishedPackages(): readonly { readonly folder: string; readonly manifest: Manifest }[] {
  return globSync('{packages,apps}/*/package.json')
    .map((file) => ({
      folder: dirname(file),
      // SAFETY: our own manifests.
      manifest: JSON.parse(readFileSync(file, 'utf8')) as Manifest,
    }))
    .filter(({ manifest }) => manifest.private !== true)
    .toSorted((a, b) => a.folder.localeCompare(b.folder));
}
