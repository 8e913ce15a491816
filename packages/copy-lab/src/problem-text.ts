import type { CopyLabProblem } from './copy-lab-port.ts';

/** What happened and what to do, for the editor. */
export function problemText({ code, detail }: CopyLabProblem): string {
  if (code === 'offline') return 'The server cannot be reached. Your changes are still here. Try again.';
  if (code === 'not_found')
    return 'This is not there, or you may not see it. Texts are for the roles kairos:product and kairos:admin.';
  if (code === 'unauthenticated') return 'You are signed out. Sign in again; your changes are still here.';
  if (code === 'step_up_required' || code === 'enrollment_required')
    return 'This needs a proof that it is you, and there was none. Try again.';
  if (code === 'version_conflict') return 'Somebody else has changed this meanwhile.';
  if (code === 'invalid_format') return detail ?? 'The words have errors. Correct them first.';
  return detail ?? `The server refused this (${code}).`;
}
