import type { AwaitedCall, CountedItems } from '../../../domain';
import { anyOf } from '../../io/sent-items';
import type { CallSite } from '../call-site';

/** What the calls at one place carry. Each call of the run counts once, however many ways lead to it. */
export class CarriedItems {
  private readonly of = new Map<AwaitedCall, Set<CountedItems>>();

  add(call: AwaitedCall, { items }: CallSite): void {
    if (!items) return;
    const all = this.of.get(call) ?? new Set();
    this.of.set(call, all.add(items));
    call.items = anyOf([...all]);
  }
}
