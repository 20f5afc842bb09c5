import { literal, type LibraryPath, type LiteralValue } from '../values/value';

const NAMES: Readonly<Record<string, LiteralValue>> = { 'getProject()': literal('project'), 'getStack()': literal('stack') };

/** What Pulumi calls a stack and a project only a deployment tells; that its functions have names of their own is known: `` `${getStack()}-orders` ``. */
export function deployedName({ library, path }: LibraryPath): LiteralValue | undefined {
  return library === '@pulumi/pulumi' && Object.hasOwn(NAMES, path) ? NAMES[path] : undefined;
}
