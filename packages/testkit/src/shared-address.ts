/** The environment variable that says where a test run tells where its databases are; see `serveDatabases`. */
export const sharedAddress = 'KAIROS_TEST_DATABASES';

/** A database that the workers of a run share. */
export type SharedDatabase = 'pglite' | 'postgres';
