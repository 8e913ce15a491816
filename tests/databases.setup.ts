/** Creates the databases that are slow to start once per run, and only if a test needs them. */
export { serveDatabases as default } from '@kairos-mfa/testkit/serve-databases';
