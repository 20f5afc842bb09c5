import type { Handler } from '../../domain';

/** A handler whose large parts are numbers of parts that stand once for all handlers. */
export type PackedHandler = Omit<Handler, PartName> & Record<Exclude<PartName, 'awaitedCalls'>, number> & { awaitedCalls: number[] };
type PartName = 'awaitedCalls' | 'body' | 'init' | 'ownCpuMs' | 'loadMs';

/** Parts that handlers of one analysis have in common: each is one object, and is written once. */
export class HandlerParts {
  private readonly numbers = new Map<object, number>();
  /** In the order of their numbers, as JSON. */
  readonly texts: string[] = [];

  pack(handler: Handler): PackedHandler {
    const { awaitedCalls, body, init, ownCpuMs, loadMs } = handler;
    return { ...handler, awaitedCalls: awaitedCalls.map((call) => this.numberOf(call)), body: this.numberOf(body), init: this.numberOf(init), ownCpuMs: this.numberOf(ownCpuMs), loadMs: this.numberOf(loadMs) };
  }

  /** Puts the parts in place of their numbers; each member stays where it stood. */
  static unpack(packed: PackedHandler, parts: readonly unknown[]): Handler {
    const { awaitedCalls, body, init, ownCpuMs, loadMs } = packed;
    return Object.assign(packed as object, { awaitedCalls: awaitedCalls.map((call) => parts[call]), body: parts[body], init: parts[init], ownCpuMs: parts[ownCpuMs], loadMs: parts[loadMs] }) as Handler;
  }

  private numberOf(part: object): number {
    let number = this.numbers.get(part);
    if (number === undefined) {
      number = this.texts.push(JSON.stringify(part)) - 1;
      this.numbers.set(part, number);
    }
    return number;
  }
}
