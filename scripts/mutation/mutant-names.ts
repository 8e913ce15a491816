/** In the id of a module: the number of the mutant that it belongs to. */
export const mutantQuery = 'mutant';

/** The test that fails where a module of a mutant cannot be loaded. */
export const loadingTest = 'the test file loads';
