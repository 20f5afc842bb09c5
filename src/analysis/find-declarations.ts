import { nearestPackage } from './config/entry-points';
import { folderOf } from './config/resolve-path';
import { fallback, frameworks } from './frameworks';
import type { Framework, HandlerDeclaration, Project } from './frameworks/framework';

/** Every handler of a project once, by file and export; the first framework that declares it wins, guesses come last. */
export function findDeclarations(projectFor: (framework: Framework) => Project, asked: readonly Framework[] = frameworks, lastResort: Framework | undefined = fallback): HandlerDeclaration[] {
  const found = new Map<string, HandlerDeclaration>();
  const add = (declaration: HandlerDeclaration): void => {
    const id = `${declaration.file}#${declaration.export}`;
    const before = found.get(id);
    found.set(id, before ? merge(before, declaration) : declaration);
  };
  for (const framework of asked) for (const declaration of framework.find(projectFor(framework))) add(declaration);
  if (lastResort) {
    const project = projectFor(lastResort);
    const isCovered = coverage(project, [...found.values()]);
    for (const declaration of lastResort.find(project)) if (!isCovered(declaration.file)) add(declaration);
  }
  return [...found.values()];
}

/** A handler that is deployed twice keeps what the first said, and takes the rest from the second. */
function merge(first: HandlerDeclaration, second: HandlerDeclaration): HandlerDeclaration {
  const known = Object.fromEntries(Object.entries(first).filter(([, value]) => value !== undefined));
  const called = first.trigger === 'other' && second.trigger !== 'other' ? { trigger: second.trigger, frontDoor: second.frontDoor } : {};
  return { ...second, ...known, ...called } as HandlerDeclaration;
}

/** Where a configuration declares handlers, others of its folder or of the same package are not guessed. */
function coverage(project: Project, declared: HandlerDeclaration[]): (file: string) => boolean {
  const configured = declared.filter((one) => one.evidence.file !== one.file);
  const folders = new Set(configured.map((one) => folderOf(one.evidence.file)));
  const packages = new Set(configured.flatMap((one) => [nearestPackage(project, folderOf(one.file)), nearestPackage(project, folderOf(one.evidence.file))]));
  const files = new Set(declared.map((one) => one.file));
  return (file) => files.has(file) || packages.has(nearestPackage(project, folderOf(file))) || [...folders].some((folder) => folder === '' || file.startsWith(`${folder}/`));
}
