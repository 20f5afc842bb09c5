import { exportedMembers } from '../../static/exported-members';
import type { Project } from '../../framework';
import { textPart } from '../../text/text-part';
import { workerHandlers } from './worker-handlers';

const mentionsFetch = textPart('mentions fetch and default', (text) => /\bfetch\b/.test(text) && /\bdefault\b/.test(text));

/** `export default { fetch }`; a client of an API has other members too. */
export function isWorker(project: Project, file: string): boolean {
  if (!project.derive(file, mentionsFetch)) return false;
  return exportedMembers(project, file, 'default').some((members) => members.includes('fetch') && members.every((member) => Object.hasOwn(workerHandlers, member)));
}
