/** In the id of a module: the number of the mutant that it belongs to. */
export const mutantQuery = 'mutant';
