import { createHash } from 'node:crypto';
import { readFile, realpath, stat } from 'node:fs/promises';
import { dirname, isAbsolute } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Verifier } from '@kairos-mfa/engine';
import { z } from 'zod';

/** The host's own factors, and the SHA-256 of the file that they come from, in hex. */
export interface FactorModule {
  readonly factors: readonly Verifier[];
  readonly sha256: string;
}

const callback = z.custom<() => unknown>((value) => typeof value === 'function', 'must be a function');
const payload = z.custom<object>(
  (value) => typeof value === 'object' && value !== null && '~standard' in value,
  'must be a Standard Schema',
);
const payloads = z.object({ options: payload, proof: payload });
/** What `defineVerifier` of the engine returns. */
const verifier = z.object({
  contract: z.object({
    type: z.string().regex(/^[a-z][a-z0-9_]{0,63}$/, 'must be lower-case letters, digits and underscores'),
    strength: z.enum(['low', 'aal2', 'phishing_resistant']),
    amr: z.array(z.string()),
    enroll: payloads,
    challenge: payloads,
  }),
  enrollable: z.boolean(),
  several: z.boolean(),
  guessable: z.boolean(),
  startEnrollment: callback,
  verifyEnrollment: callback,
  startChallenge: callback,
  verifyChallenge: callback,
});
const exported = z.object({ factors: z.array(verifier).min(1) });

/**
 * Loads the module of `KAIROS_FACTORS`, which exports `factors`. It runs with all secrets of the server, so it is refused if
 * anybody but this user and root may replace it: by the owner and the mode bits of the file and of every folder above it.
 */
export async function loadFactorModule(path: string): Promise<FactorModule> {
  await checkOwnership(path);
  const sha256 = createHash('sha256')
    .update(await readFile(path))
    .digest('hex');
  const loaded: unknown = await import(pathToFileURL(path).href).catch((error: unknown) => {
    throw refusal(path, `does not load: ${error instanceof Error ? error.message : String(error)}`);
  });
  const { success, error } = exported.safeParse(loaded);
  if (!success) throw refusal(path, `does not export \`factors\`, a list of verifiers: ${firstIssue(error)}`);
  // SAFETY: checked above, as far as functions can be checked.
  const { factors } = loaded as Pick<FactorModule, 'factors'>;
  return { factors, sha256 };
}

async function checkOwnership(path: string): Promise<void> {
  if (!isAbsolute(path)) throw refusal(path, 'is not an absolute path. Write it from the root on');
  const user = process.getuid?.();
  if (user === undefined)
    throw refusal(
      path,
      'cannot be checked on this system, because it has no mode bits. Embed the server instead',
    );
  const real = await realpath(path).catch(() => undefined);
  if (real === undefined) throw refusal(path, 'does not exist, or cannot be read by this user');
  // A link could be pointed elsewhere by whoever may write where it is.
  if (real !== path) throw refusal(path, `leads through a symbolic link. Write ${real}`);
  for (let part = path; ; part = dirname(part)) {
    const { uid, mode } = await stat(part);
    // In a folder with the sticky bit, e.g. /tmp, only the owner of an entry can replace it.
    const isShared = (mode & 0o022) !== 0 && (mode & 0o1000) === 0;
    if (isShared || (uid !== 0 && uid !== user))
      throw refusal(
        path,
        `may be replaced by others, because they may write ${part}. Take that right away (chmod go-w, chown)`,
      );
    if (part === dirname(part)) return;
  }
}

function firstIssue(error: z.ZodError): string {
  const [issue] = error.issues;
  return issue ? `${issue.path.join('.')} ${issue.message}` : error.message;
}

function refusal(path: string, reason: string): Error {
  return new Error(`The module ${path} (KAIROS_FACTORS) ${reason}.`);
}
