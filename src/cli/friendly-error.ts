/** An error that the reader can mend: it is printed without a stack. */
export class FriendlyError extends Error {}
