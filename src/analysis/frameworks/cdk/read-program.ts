import { posix } from 'node:path';
import { addSchedules } from '../../config/stated/add-schedules';
import { asObject } from '../../config/parse/parse-config';
import { writtenBy } from '../../config/locate/written-by';
import { unknownRest } from '../../static/place';
import { UNKNOWN, type HandlerDeclaration, type Made, type Project, type StaticValue } from '../../framework';
import type { AppFile } from './app-files';
import { isTestFile } from '../../files/is-test-file';
import { isTestCode } from './is-test-code';
import { cfnFunction } from './cfn-function';
import { companyEntry } from './company-entry';
import { bundleOf, locateCdk } from './locate';
import { plainProps } from './plain-props';
import { programTriggers, schedulesIn, traffic } from './program-triggers';
import { sizes } from './sizes';
import type { Place } from './start-folders';
import { unchosenStacks } from './unchosen-stacks';
import { whyUnread } from './why-unread';

const ofCdk = /^(?:aws-cdk-lib|@aws-cdk\/|monocdk)/;

/** Functions that an app's program makes: in loops, in helpers, in classes that extend a construct, in packages of the repository. Files that it came to are `reached`. */
export function* readProgram(project: Project, app: AppFile, reached: Set<string>): Iterable<HandlerDeclaration> {
  const { made } = project.run(app.file, app.stacks, app.startedIn);
  const isUnchosen = unchosenStacks(project, app, made);
  const written = new Map(writtenBy(project, made, app.startedIn));
  for (const one of made) {
    reached.add(one.file);
    const className = /(?:^|\.)(\w+)\.new$/.exec(one.path)?.[1];
    if (className === undefined || one.library.startsWith('node:')) continue;
    const isCdk = ofCdk.test(one.library);
    if ((isCdk && !/Function$/.test(className)) || one.args.length < 2) continue;
    for (const props of functionProps(project, made, one, isCdk)) for (const declaration of readFunction(project, { ...app, written }, made, one, className, props, isCdk)) yield isUnchosen(one) ? { ...declaration, isUnchosen: true } : declaration;
  }
}

function* readFunction(project: Project, app: AppFile & Pick<Place, 'written'>, made: readonly Made[], one: Made, className: string, props: Record<string, StaticValue>, isCdk: boolean): Iterable<HandlerDeclaration> {
  const [, id] = one.args;
  if (isCdk && className === 'CfnFunction' && props.code === undefined) {
    const declared = cfnFunction({ project, file: one.file, startedIn: app.startedIn }, one.line, typeof id === 'string' ? id : className, props);
    if (declared && !isTestFile(one.file)) yield { ...declared, ...(declared.trigger === 'other' && triggersOf(made, one)) };
    return;
  }
  const isOther = whyUnread(className, props) !== undefined;
  const located = isOther ? undefined : locateCdk({ project, file: one.file, startedIn: app.startedIn, written: app.written }, className, id, props);
  if (!located && !isOther && !isCdk) reportMissing(project, one, className, props);
  if (!located || isTestFile(one.file) || isTestCode(located.file)) return;
  const name = typeof id === 'string' ? id : posix.parse(located.file).name;
  const { kind, ...where } = located;
  yield { name, framework: `cdk/${kind}`, ...where, evidence: { file: one.file, line: one.line, reason: `new ${className} '${name}'` }, ...triggersOf(made, one), ...sizes(props, isCdk) };
}

/** A construct of another package may be given the schedule itself, `rules: [{ schedule }]`, or the API that it makes for its function: `api: { id, description }`. */
function triggersOf(made: readonly Made[], one: Made): ReturnType<typeof programTriggers> {
  const found = programTriggers(made, one.id);
  const isOpen = found.trigger === 'other' && !ofCdk.test(one.library);
  const schedules = isOpen ? one.args.slice(1).flatMap((arg) => schedulesIn(made, arg)) : [];
  if (isOpen && schedules.length === 0 && one.args.some((arg) => ['api', 'apis'].some((key) => asObject(asObject(arg)?.[key]) !== undefined))) return { trigger: 'http', frontDoor: 'rest-api' };
  return schedules.length > 0 ? { trigger: 'timer', frontDoor: 'none', schedule: addSchedules(schedules.map((value) => traffic(made, value))) } : found;
}

function reportMissing(project: Project, { file, line }: Made, className: string, props: Record<string, StaticValue>): void {
  const bundle = bundleOf(props);
  if (bundle === undefined || typeof props.handler !== 'string') return;
  project.report({ file, line, severity: 'warning', message: `new ${className}: there is no one source for '${props.handler}' of ${posix.basename(bundle)}. Name the folder or the file of its source as the archive, or declare the function with its code.` });
}

/** Properties of the function itself; a construct of another package may take them as a member: `lambdaFunctionProps`. */
function functionProps(project: Project, made: readonly Made[], { args }: Made, isCdk: boolean): Record<string, StaticValue>[] {
  const given = args.slice(1).map((arg) => plainProps(made, arg)).filter((props) => props !== undefined);
  const isWhole = (props: Record<string, StaticValue>): boolean => props.entry !== undefined || (props.code !== undefined && (props.handler !== undefined || asObject(props.code)?.image !== undefined)) || (typeof props.handler === 'string' && bundleOf(props) !== undefined);
  if (isCdk) return [given.at(-1) ?? (args[2] === UNKNOWN ? { [unknownRest]: UNKNOWN as StaticValue } : {})];
  const inner = given.flatMap((props) => Object.values(props)).map((value) => plainProps(made, value)).filter((props) => props !== undefined);
  return [...given, ...inner].map((props) => companyEntry(project, props)).filter(isWhole);
}
