import type { Handler } from '../../domain';

/** Members that handlers often have in common. */
export const SHARED_MEMBERS = ['body', 'init'] as const satisfies readonly (keyof Handler)[];

/** A handler as it is sent: parts that others have too are numbers of what is sent once. */
export type PackedHandler = Omit<Handler, 'awaitedCalls' | (typeof SHARED_MEMBERS)[number]> & Record<(typeof SHARED_MEMBERS)[number], number> & { awaitedCalls: number[] };

/** A part and its number. */
export type NumberedPart = [number: number, part: object];
