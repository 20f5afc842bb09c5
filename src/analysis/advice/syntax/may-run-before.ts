import { ts } from '../../syntax';
import { declarationOf } from './declaration-of';
import { boundNames } from './names';
import { usesOf } from './uses-of';

/** Whether a function that uses what is declared may be called before that is there: one that is written above it, or a declared one, which is there from the first statement on. */
export function mayRunBefore(declaration: ts.VariableDeclaration, statements: readonly ts.Statement[]): boolean {
  const early = statements.filter((one) => one.end <= declaration.pos || ts.isFunctionDeclaration(one));
  return early.some((one) => boundNames(declaration.name).some((name) => usesOf(name, one).some((use) => declarationOf(use) === declaration)));
}
