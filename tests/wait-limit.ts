/**
 * How long a test waits for what must come, in milliseconds. The libraries' default of one second is too short on a machine
 * that runs all the tests; a test that passes does not wait this long.
 */
export const waitLimit = { timeout: 15_000 };
