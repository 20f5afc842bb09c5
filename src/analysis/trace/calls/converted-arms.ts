import type { BranchArm, OrderedMoments, Step } from '../../../domain';
import type { CallSite, TraceStep } from '../../run/call-site';

/** Arms that point at the calls by number. What leads to the moments whose order they ask for stands by itself, beside them; several arms ask for the same ones. */
export class ConvertedArms {
  private readonly orders = new Map<TraceStep, Step>();

  constructor(private readonly convert: (steps: TraceStep) => Step) {}

  converted({ probability, ordered }: BranchArm<CallSite>, body: Step): BranchArm {
    return ordered ? { probability, body, ordered: { share: ordered.share, by: ordered.by.map((order) => this.orderOf(order)) } } : { probability, body };
  }

  private orderOf({ first, then, orEqual }: OrderedMoments<CallSite>): OrderedMoments {
    return { first: this.leadingTo(first), then: this.leadingTo(then), orEqual };
  }

  private leadingTo(steps: TraceStep): Step {
    let converted = this.orders.get(steps);
    if (!converted) this.orders.set(steps, (converted = this.convert(steps)));
    return converted;
  }
}
