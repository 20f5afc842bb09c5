import { locateByHandler } from '../../config/locate/locate-by-handler';
import { locatePacked } from '../../config/locate/locate-packed';
import { asNumber, asObject, asString } from '../../config/parse/parse-config';
import { scheduledTraffic } from '../../config/stated/schedule';
import type { HandlerDeclaration, Made, Project } from '../../framework';

type Called = Pick<HandlerDeclaration, 'frontDoor' | 'schedule' | 'trigger'>;

/** A construct of another package that is given a handler, a runtime and the folder of its code under a name of its own: `new LambdaWithQueue(this, 'id', { codePath, handler, runtime })`. Sizes that it does not state are its package's own. */
export function companyFunction(project: Project, { args, path, file, line }: Made, folder: string): HandlerDeclaration | undefined {
  const [, id, options] = args;
  const props = asObject(options) ?? {};
  const handler = asString(props.handler);
  const runtime = asString(props.runtime);
  if (handler === undefined || !runtime?.startsWith('node') || !path.endsWith('.new')) return undefined;
  const folders = Object.values(props).filter((value): value is string => typeof value === 'string' && value.includes('/'));
  const located = locatePacked(project, folder, folders, handler) ?? locateByHandler(project, handler);
  if (!located) return undefined;
  const className = path.split('.').at(-2) ?? '';
  const name = typeof id === 'string' ? id : handler;
  return { name, framework: 'cdktf', ...located, evidence: { file, line, reason: `new ${className} '${name}'` }, runtime, ...calledBy(className, asString(props.scheduleExpression)), memoryMiB: asNumber(props.memorySize), timeoutSeconds: asNumber(props.timeout) };
}

/** What the construct makes beside the function, by the schedule that it is given, or by its name: `LambdaWithApiGateway`. */
function calledBy(className: string, schedule: string | undefined): Called {
  if (schedule !== undefined) return { trigger: 'timer', frontDoor: 'none', schedule: scheduledTraffic(schedule) };
  if (/Api/.test(className)) return { trigger: 'http', frontDoor: 'rest-api' };
  return { trigger: /Queue|S[nq]s|S[NQ]S|Topic/.test(className) ? 'pubsub' : 'other', frontDoor: 'none' };
}
