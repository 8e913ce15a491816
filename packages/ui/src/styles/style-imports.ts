/** The rules of each section, for `loadWithStyles`. */
export const coreStyles = (): Promise<{ styles: string }> => import('./core.styles.ts');
/** Those of proofs. */
export const proofStyles = (): Promise<{ styles: string }> => import('./proof.styles.ts');
/** Those of enrollments. */
export const enrollmentStyles = (): Promise<{ styles: string }> => import('./enrollment.styles.ts');
