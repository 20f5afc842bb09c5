import { sourcesOf } from '../../config/locate/locate-handler';
import type { HandlerDeclaration, Project } from '../../framework';
import { lineAt } from '../../text/line-at';

export type WorkerListener = Pick<HandlerDeclaration, 'export' | 'file' | 'frontDoor' | 'registration' | 'trigger'>;

/** Workers of the first format, which listen instead of exporting: `addEventListener('fetch', (event) => event.respondWith(…))`. https://developers.cloudflare.com/workers/reference/migrate-to-module-workers/ */
export function* workerListeners(project: Project, folder: string, main: string): Iterable<WorkerListener> {
  for (const file of sourcesOf(project, folder, main)) {
    const text = project.read(file) ?? '';
    const listeners = [...text.matchAll(/\baddEventListener\s*\(\s*['"](fetch|scheduled)['"]/g)];
    for (const { 1: event = '', index } of listeners) {
      const line = lineAt(text, index);
      yield { file, export: event, trigger: event === 'fetch' ? 'http' : 'timer', frontDoor: event === 'fetch' ? 'function-url' : 'none', registration: { module: 'global', path: 'addEventListener', line } };
    }
    if (listeners.length > 0) return;
  }
}
