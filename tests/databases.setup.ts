/** What is slow to make is made once a run, and only if a test asks for it. */
export { serveDatabases as default } from '@kairos-mfa/testkit/serve-databases';
