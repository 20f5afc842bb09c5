import { itemsOf } from './collections';

const text = /^"([^"$]*)"$/;

/** Whether a condition is met, where its parts are texts: `contains(["a"], "b")`, `"a" == "b"`, and `!` before them; undefined where only a run of Terraform tells. `listed` are the texts of a list that has a name. */
export function holds(condition: string, listed: (list: string) => readonly string[] | undefined): boolean | undefined {
  const trimmed = condition.trim();
  if (trimmed.startsWith('!') && !trimmed.startsWith('!=')) {
    const inner = holds(trimmed.slice(1), listed);
    return inner === undefined ? undefined : !inner;
  }
  const [left, right, ...more] = itemsOf(`[${/^contains\(([\s\S]*)\)$/.exec(trimmed)?.[1] ?? ''}]`);
  const [, wanted] = text.exec(right ?? '') ?? [];
  if (left !== undefined && wanted !== undefined && more.length === 0) return (left.startsWith('[') ? itemsOf(left).map((item) => text.exec(item)?.[1] ?? item) : listed(left))?.includes(wanted);
  const [, one, sign, other] = /^("[^"$]*") *([!=]=) *("[^"$]*")$/.exec(trimmed) ?? [];
  return one === undefined ? undefined : (one === other) === (sign === '==');
}
