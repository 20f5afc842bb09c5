import type { FunctionIr, Statement } from '../../ir';
import { isFunction } from '../../syntax/is-function';

const responseName = /^_?(?:res|resp|response|reply)$/i;

/** `async (req, res) => { load(req).then((found) => res.json(found)); }`: who asked is answered by what its promises go on with, whatever the function's own promise says. */
export function answersLater({ async, params, body }: FunctionIr): boolean {
  const response = params[1];
  if (!async || response?.kind !== 'bind' || !responseName.test(response.name)) return false;
  const uses = new Set<'now' | 'later'>();
  note(body, response.name, 'now', uses);
  return uses.has('later') && !uses.has('now');
}

function note(node: unknown, name: string, when: 'now' | 'later', uses: Set<'now' | 'later'>): void {
  if (typeof node !== 'object' || node === null) return;
  const at = node as { kind?: string; name?: string };
  if (at.kind === 'name' && at.name === name) uses.add(when);
  const inner = isFunction(node) ? 'later' : when;
  for (const part of Array.isArray(node) ? node : partsOf(node)) note(part, name, inner, uses);
}

/** What a request comes through that nothing turns away: no way out by a guard, and not what stands by for errors. */
function partsOf(node: object): unknown[] {
  const statement = node as Statement;
  if (statement.kind === 'if') return [statement.test, ...[statement.then, statement.otherwise].filter((arm) => !leaves(arm))];
  if (statement.kind === 'try') return [statement.body, statement.finalizer];
  return Object.values(node);
}

function leaves(arm: readonly Statement[]): boolean {
  const end = arm.at(-1)?.kind;
  return end === 'return' || end === 'throw';
}
