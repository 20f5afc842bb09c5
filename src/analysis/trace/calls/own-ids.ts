import { withCallId } from '../../run/conditions/condition-key';

/** Ids of scopes and promises in the order in which a handler has them: the same whatever was followed before it. */
export class OwnIds {
  /** 0 is nobody's: where `throw` goes. */
  private readonly own = new Map<number, number>([[0, 0]]);

  of(id: number): number {
    let own = this.own.get(id);
    if (own === undefined) this.own.set(id, (own = this.own.size));
    return own;
  }

  inCondition(condition: string): string {
    return withCallId(condition, (id) => this.of(id));
  }
}
