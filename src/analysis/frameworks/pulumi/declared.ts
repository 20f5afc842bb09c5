import type { HandlerDeclaration } from '../../framework';

/** A Pulumi function before its evidence is said. */
export type Declared = Omit<HandlerDeclaration, 'evidence'>;
