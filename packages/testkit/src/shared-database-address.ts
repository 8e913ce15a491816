/** The environment variable with the address of `serveDatabases`. */
export const sharedAddress = 'KAIROS_TEST_DATABASES';

/** A database that all workers of a test run share. */
export type SharedDatabase = 'pglite' | 'postgres';
