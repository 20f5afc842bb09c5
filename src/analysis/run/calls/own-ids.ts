/** Ids of scopes and promises in the order in which a handler has them: the same whatever was followed before it. */
export class OwnIds {
  /** 0 is nobody's: where `throw` goes. */
  private readonly own = new Map<number, number>([[0, 0]]);

  of(id: number): number {
    let own = this.own.get(id);
    if (own === undefined) this.own.set(id, (own = this.own.size));
    return own;
  }

  /** The number before the colon is that of the call whose value decides. */
  inCondition(condition: string): string {
    return condition.replace(/^(!?)(\d+):/, (_match, not: string, id: string) => `${not}${this.of(Number(id))}:`);
  }
}
