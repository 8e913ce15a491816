// The type of an import of a stylesheet, for compilers that check such imports.
declare const stylesheet: undefined;
export default stylesheet;
