import type { Expression, Statement } from '../ir';
import { ts } from '../syntax';

/** `constructor(private readonly db: Db)`: names of the parameters that are members as well. */
export function parameterProperties({ parameters }: ts.ConstructorDeclaration): string[] {
  return parameters.flatMap((param) => (ts.getModifiers(param)?.length && ts.isIdentifier(param.name) ? [param.name.text] : []));
}

/** `this.name = value` */
export function assignToThis(name: string, value: Expression): Statement {
  return { kind: 'expression', value: { kind: 'assign', target: { kind: 'target', expression: { kind: 'member', object: { kind: 'this' }, name } }, operator: '=', value } };
}
