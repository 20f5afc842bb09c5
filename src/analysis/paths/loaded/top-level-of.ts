import type { Statement } from '../../ir';
import type { LoadedModule } from '../../modules/loaded-module';
import { declaredNames } from '../names/declared-names';

/** A module's top level: which statement makes which name, and what runs for its effect. */
interface TopLevel {
  declared: [name: string, statement: Statement][];
  effects: Statement[];
}

const topLevels = new WeakMap<LoadedModule, TopLevel>();

/** What a module declares and does; the same on every path. */
export function topLevelOf(module: LoadedModule): TopLevel {
  let known = topLevels.get(module);
  if (!known) {
    const { body } = module.ir;
    known = { declared: body.flatMap((statement) => declaredNames(statement).map((name): [string, Statement] => [name, statement])), effects: body.filter(({ kind }) => kind !== 'declare' && kind !== 'function' && kind !== 'class') };
    topLevels.set(module, known);
  }
  return known;
}
