/** Where the code of classes stands that the language has: no specifier of a package. */
export const GLOBAL_CLASSES = '(global classes)';
