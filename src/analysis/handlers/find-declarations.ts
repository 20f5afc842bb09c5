import { addSchedules } from '../config/stated/add-schedules';
import { frameworks } from '../frameworks';
import type { Framework, HandlerDeclaration, Project, Skipped } from '../framework';
import { isTestFolder } from '../files/is-test-folder';
import { isMarked } from '../syntax/is-marked';
import { textPart } from '../text/text-part';
import { reportSkipped } from './report-skipped';
import { routesOf } from './routes-of';
import { tellApart } from './tell-apart';
import { withCommonShape } from './with-common-shape';

const hasAnyMark = textPart('has a mark', (text) => text.includes('hosting-cost-ignore'));

/** Called between frameworks and what they find, so that progress is seen and a cancel is heard. */
export type BetweenFrameworks = (done: number, total: number, what: string) => Promise<void>;

/** Every handler of a project once, by file and export: the first framework that declares it wins. */
export async function findDeclarations(projectFor: (framework: Framework, skip: Project['skip']) => Project, between: BetweenFrameworks, asked: readonly Framework[] = frameworks): Promise<HandlerDeclaration[]> {
  const found = new Map<string, HandlerDeclaration>();
  for (const [index, framework] of asked.entries()) {
    const look = (): Promise<void> => between(index, asked.length, `Looking for ${framework.name} handlers`);
    await look();
    const skipped: Skipped[] = [];
    const project = projectFor(framework, (one) => void (isTestFolder(one.file) || skipped.push(one)));
    for (const declaration of framework.find(project, [...found.values()])) {
      if (isTestFolder(declaration.evidence.file) || isIgnored(project, declaration)) continue;
      await look();
      const id = `${declaration.file}#${declaration.export}`;
      const before = found.get(id);
      if (before && declaration.isUnchosen) continue;
      const whole = before && !before.isUnchosen ? merge(before, declaration) : { ...declaration, routes: declaration.routes ?? routesOf(project, declaration) };
      found.set(id, withCommonShape({ ...whole, evidence: withCommonShape(whole.evidence) }));
    }
    reportSkipped(skipped, (diagnostic) => project.report(diagnostic));
  }
  return tellApart([...found.values()].filter((one) => !one.isUnchosen));
}

/** A handler that is deployed twice keeps what the first said, and takes the rest from the second. */
function merge(first: HandlerDeclaration, second: HandlerDeclaration): HandlerDeclaration {
  const known = Object.fromEntries(Object.entries(first).filter(([, value]) => value !== undefined));
  const called = first.trigger === 'other' && second.trigger !== 'other' ? { trigger: second.trigger, frontDoor: second.frontDoor } : {};
  const schedule = areTwo(first, second) ? addSchedules([first.schedule, second.schedule]) : (first.schedule ?? second.schedule);
  return { ...second, ...known, ...called, schedule, isForDeployment: isForDeployment(first, second) ? true : undefined } as HandlerDeclaration;
}

/** Two functions of one configuration whose source is the same run one beside the other; two configurations may declare the same one. */
function areTwo(first: HandlerDeclaration, second: HandlerDeclaration): boolean {
  return first.name !== second.name && first.evidence.file === second.evidence.file && first.evidence.line !== second.evidence.line;
}

/** Two functions of one source are if both are; what is said twice of one function, it is by what was said first. */
function isForDeployment(first: HandlerDeclaration, second: HandlerDeclaration): boolean {
  const isOne = first.evidence.file === second.evidence.file && first.evidence.line === second.evidence.line;
  return first.isForDeployment === true && (second.isForDeployment ?? (isOne && second.trigger === 'other'));
}

/** `hosting-cost-ignore` in a comment on the line that declares or exports the handler, or on the line above. */
function isIgnored(project: Project, { evidence, export: path, file }: HandlerDeclaration): boolean {
  const [name = path] = path.split('.');
  const exporting = project.shapeOf(file, name)?.file;
  return hasMark(project, evidence.file, () => evidence.line) || (exporting !== undefined && hasMark(project, exporting, () => project.exportsOf(file).get(name)!.line));
}

function hasMark(project: Project, file: string, line: () => number): boolean {
  if (!project.derive(file, hasAnyMark)) return false;
  return (project.read(file) ?? '').split('\n').slice(Math.max(0, line() - 2), line()).some(isMarked);
}
