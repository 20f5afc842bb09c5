import { everyItem } from '../values/every-item';
import { identity } from './identity';
import { isLasting } from './is-lasting';
import { shortened } from './kept-runs';
import { ValueKeys } from './value-keys';
import type { Scope } from '../scope';
import type { ArrayValue, LibraryValue, ObjectValue, Value } from '../values/value';

type Contents = Pick<ArrayValue, 'items' | 'rest' | 'isPartial'>;

/** What a handler changed in what all handlers share, besides variables and members: put back when it is done. */
export class SharedChanges {
  private readonly undo: (() => void)[] = [];
  private readonly arrays = new Map<ArrayValue, Contents>();

  add(undo: () => void): void {
    this.undo.push(undo);
  }

  takeBack(): void {
    while (this.undo.length > 0) this.undo.pop()!();
    fillAll(this.arrays);
    this.arrays.clear();
  }

  array(list: ArrayValue): void {
    if (!this.arrays.has(list)) this.arrays.set(list, contentsOf(list));
  }

  /** Lists are as the modules left them, until the answer is called. */
  asModulesLeftThem(): () => void {
    const own = fillAll(this.arrays);
    return () => void fillAll(own);
  }

  /** What is there now, as a text; undefined where it is more than lists of what is the same for every handler. */
  contents(): string | undefined {
    return this.undo.length > 0 ? undefined : textOf([...this.arrays.keys()]);
  }

  library(value: LibraryValue): void {
    const { settled, begun, queued } = value;
    const registered = value.registered && [...value.registered];
    const put = value.put && new Map(value.put);
    this.add(() => Object.assign(value, { settled, begun, queued, registered, put }));
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

function textOf(lists: readonly ArrayValue[]): string | undefined {
  const keys = new ValueKeys({ loops: [], unsettled: new Map() });
  for (const list of lists) {
    const { items, rest, isPartial } = list;
    const held = everyItem(list);
    if (!held.every(isSameForAll)) return undefined;
    keys.add(`|${identity(list)}:${items.length}${isPartial ? 'p' : ''}${rest ? `${rest.count.low}/${rest.count.likely}/${rest.count.high} ${rest.reason}` : ''}`);
    for (const item of held) keys.value(item);
  }
  return keys.isComparable && keys.promises.size === 0 && keys.scopes.size === 0 ? shortened(keys.parts.join()) : undefined;
}

/** What later writes do not change: also an entry of a map, and one of several. */
function isSameForAll(value: Value): boolean {
  if (value.type === 'union') return value.options.every(isSameForAll);
  return value.type === 'array' ? !value.rest && value.items.every(isSameForAll) : isLasting(value);
}

function contentsOf({ items, rest, isPartial }: ArrayValue): Contents {
  return { items: [...items], ...(rest && { rest }), ...(isPartial && { isPartial }) };
}

/** Lists hold what they held; gives what they held until now. */
function fillAll(before: ReadonlyMap<ArrayValue, Contents>): Map<ArrayValue, Contents> {
  const own = new Map([...before.keys()].map((list) => [list, contentsOf(list)]));
  for (const [list, contents] of before) fill(list, contents);
  return own;
}

/** The list stays the same one, and so does its list of items: others hold them too. */
function fill(list: ArrayValue, { items, rest, isPartial }: Contents): void {
  list.items.splice(0, list.items.length, ...items);
  if (rest) list.rest = rest;
  else delete list.rest;
  if (isPartial) list.isPartial = isPartial;
  else delete list.isPartial;
}
