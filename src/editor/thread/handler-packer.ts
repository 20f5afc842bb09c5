import type { Handler } from '../../domain';
import { SHARED_MEMBERS, type NumberedPart, type PackedHandler } from './packed-handler';

/** Packs the handlers of one answer. The receiver then keeps a part that many handlers have once, as the analysis that made them does, and takes in a fraction of the bytes; handlers of an earlier session share nothing. */
export class HandlerPacker {
  private readonly numbers = new Map<object, number>();

  /** `parts`: those that were not sent before. */
  pack(handler: Handler): { handler: PackedHandler; parts: NumberedPart[] } {
    const parts: NumberedPart[] = [];
    const numberOf = (part: object): number => {
      let number = this.numbers.get(part);
      if (number === undefined) {
        this.numbers.set(part, (number = this.numbers.size));
        parts.push([number, part]);
      }
      return number;
    };
    const packed: Record<string, unknown> = { ...handler, awaitedCalls: handler.awaitedCalls.map(numberOf) };
    for (const member of SHARED_MEMBERS) packed[member] = numberOf(handler[member]);
    return { handler: packed as unknown as PackedHandler, parts };
  }
}
