import type { Scope } from '../scope';
import type { ArrayValue, LibraryValue, ObjectValue } from '../value';

/** What a handler changed in what all handlers share, besides variables and members: put back when it is done. */
export class SharedChanges {
  private readonly undo: (() => void)[] = [];
  private readonly arrays = new Set<ArrayValue>();

  add(undo: () => void): void {
    this.undo.push(undo);
  }

  takeBack(): void {
    while (this.undo.length > 0) this.undo.pop()!();
    this.arrays.clear();
  }

  /** False where it was changed before. */
  array(list: ArrayValue): boolean {
    if (this.arrays.has(list)) return false;
    const { items, rest, isPartial } = list;
    const before = [...items];
    this.arrays.add(list);
    this.add(() => {
      list.items = items;
      items.splice(0, items.length, ...before);
      if (rest) list.rest = rest;
      else delete list.rest;
      if (!isPartial) delete list.isPartial;
    });
    return true;
  }

  library(value: LibraryValue): void {
    const { settled, begun, queued } = value;
    const registered = value.registered && [...value.registered];
    this.add(() => Object.assign(value, { settled, begun, queued, registered }));
  }

  /** It gets members that the code does not name. */
  object(value: ObjectValue): void {
    const { open, lazy } = value;
    this.add(() => {
      if (!open) delete value.open;
      if (!lazy) delete value.lazy;
    });
  }

  /** Something is assigned to what was declared as constant. */
  constant({ constants }: Scope, name: string): void {
    if (constants.has(name)) this.add(() => constants.add(name));
  }
}
