/** A handler that would be followed again with modules that nobody has loaded need not be followed to its end. */
export class Entangled extends Error {}
