import { hasExport } from '../config/locate/locate-handler';
import { sourceFile } from '../config/locate/source-file';
import { asNumber, asObject, asString } from '../config/parse/parse-config';
import { folderOf, resolvePath } from '../config/resolve-path';
import { addSchedules } from '../config/stated/add-schedules';
import { scheduledTraffic } from '../config/stated/schedule';
import { evaluateExpression } from '../static/evaluate-expression';
import { placeOf, somewhere } from '../static/place';
import { libraryCalls } from '../static/library-calls';
import { lineOfNode } from '../static/source-of';
import { ts } from '../syntax';
import { posix } from 'node:path';
import type { ScheduledTraffic } from '../../domain';
import { amplifyBackends } from './amplify-gen2/backends';
import type { Framework, StaticValue } from '../framework';

/** MiB and seconds. https://docs.amplify.aws/react/build-a-backend/functions/configure-functions/ */
const defaultMemoryMiB = 512;
const defaultTimeoutSeconds = 3;

/** AWS Amplify, second generation: `defineFunction({ entry })`; without entry it is `handler` beside it. */
export const amplifyGen2: Framework = {
  name: 'amplify-gen2',
  docs: 'https://docs.amplify.aws/react/build-a-backend/functions/set-up-function/',
  hint: /['"]@aws-amplify\/backend(?:-function|-ai\/conversation)?['"]/,
  *find(project) {
    const backends = amplifyBackends(project);
    for (const file of project.hinted) {
      for (const { node, path } of libraryCalls(project, file, /^@aws-amplify\/backend(?:-function|-ai\/conversation)?$/)) {
        const [argument] = node.arguments ?? [];
        // `defineFunction((scope) => new Function(scope, …))` is a function of the CDK.
        if (!/^define\w*Function$/.test(path.at(-1) ?? '') || (argument && (ts.isArrowFunction(argument) || ts.isFunctionExpression(argument)))) continue;
        if (!backends.isGiven(file, lineOfNode(node))) continue;
        const options = asObject(argument ? evaluateExpression(placeOf(project, node.getSourceFile()), argument) : {}) ?? {};
        const entry = options.entry === undefined ? './handler' : options.entry;
        const located = typeof entry === 'string' && !entry.startsWith(somewhere) ? resolvePath(entry.startsWith('/') ? '' : folderOf(file), entry) : undefined;
        const code = located === undefined ? undefined : sourceFile(project, located);
        if (code === undefined || !hasExport(project, code, 'handler')) {
          if (located !== undefined) project.report({ file, line: lineOfNode(node), severity: 'warning', message: `There is ${code === undefined ? `no source file '${String(entry)}'` : `no exported handler in ${code}`}. Correct the entry of this function.` });
          continue;
        }
        const schedule = scheduleOf(options.schedule);
        const name = asString(options.name) ?? posix.basename(folderOf(code));
        yield {
          name,
          framework: 'amplify-gen2',
          file: code,
          export: 'handler',
          evidence: { file, line: lineOfNode(node), reason: `${path.at(-1)} of ${name}` },
          memoryMiB: asNumber(options.memoryMB) ?? defaultMemoryMiB,
          timeoutSeconds: asNumber(options.timeoutSeconds) ?? defaultTimeoutSeconds,
          ...(schedule === undefined ? (backends.triggersAt(file, lineOfNode(node)) ?? { trigger: 'other', frontDoor: 'none' }) : { trigger: 'timer', frontDoor: 'none', schedule }),
        };
      }
    }
  },
};

/** `every 5m`, `every day`, `0 9 * * 2`, with a year behind it as EventBridge has it (`0 9 ? * 2 *`), or a list of them. */
function scheduleOf(value: StaticValue): ScheduledTraffic | undefined {
  const texts = (Array.isArray(value) ? value : [value]).flatMap((text) => (typeof text === 'string' ? [text] : []));
  return addSchedules(texts.map((text) => scheduledTraffic(text.trim().replace(/^\S+(?: \S+){5}$/, 'cron($&)').replace(/^every (\d+)([mh])$/, (_, amount: string, unit: string) => `every ${amount} ${unit === 'm' ? 'minutes' : 'hours'}`))));
}
