/** The query parameter with the number of the mutant, in the id of a module. */
export const mutantQuery = 'mutant';

/** The name of the test that fails if a module of a mutant cannot be loaded. */
export const loadingTest = 'the test file loads';
