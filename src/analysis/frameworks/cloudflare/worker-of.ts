import { exportedMembers } from '../../static/exported-members';
import type { HandlerDeclaration, Project } from '../../framework';
import { workerHandlers } from './worker-handlers';

/** The functions of a Worker's module: each handler of the object that is its default export, or what that is as a whole. */
export function* workerOf(project: Project, module: string, name: string, evidence: HandlerDeclaration['evidence'], { schedule, batchSize }: Pick<HandlerDeclaration, 'batchSize' | 'schedule'>): Iterable<HandlerDeclaration> {
  const members = [...new Set(exportedMembers(project, module, 'default').flat())].filter((member) => Object.hasOwn(workerHandlers, member));
  if (members.length === 0) yield { name, framework: 'cloudflare', trigger: 'http', frontDoor: 'function-url', file: module, export: 'default', evidence };
  for (const member of members) {
    const trigger = workerHandlers[member] ?? 'other';
    yield { name: members.length === 1 ? name : `${name} ${member}`, framework: 'cloudflare', trigger, frontDoor: trigger === 'http' ? 'function-url' : 'none', file: module, export: `default.${member}`, evidence, schedule: member === 'scheduled' ? schedule : undefined, ...(member === 'queue' && { batchSize, batchSource: 'cloudflare queue' }) };
  }
}
