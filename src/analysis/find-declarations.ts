import { frameworks } from './frameworks';
import type { Framework, HandlerDeclaration, Project } from './frameworks/framework';

/** Every handler of a project once, by file and export: the first framework that declares it wins. */
export function findDeclarations(projectFor: (framework: Framework) => Project, asked: readonly Framework[] = frameworks): HandlerDeclaration[] {
  const found = new Map<string, HandlerDeclaration>();
  for (const framework of asked) {
    for (const declaration of framework.find(projectFor(framework), [...found.values()])) {
      const id = `${declaration.file}#${declaration.export}`;
      const before = found.get(id);
      found.set(id, before ? merge(before, declaration) : declaration);
    }
  }
  return [...found.values()];
}

/** A handler that is deployed twice keeps what the first said, and takes the rest from the second. */
function merge(first: HandlerDeclaration, second: HandlerDeclaration): HandlerDeclaration {
  const known = Object.fromEntries(Object.entries(first).filter(([, value]) => value !== undefined));
  const called = first.trigger === 'other' && second.trigger !== 'other' ? { trigger: second.trigger, frontDoor: second.frontDoor } : {};
  return { ...second, ...known, ...called } as HandlerDeclaration;
}
