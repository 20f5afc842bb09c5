import type { AnsweredProject } from './answered-project';

/** What is known is kept for the next session when nothing was asked for this time, in ms: soon after the first analysis, later rarely. */
const QUIET_MS = 3_000;
const RARELY_MS = 300_000;

/** One timer for each project; whatever is asked meanwhile comes first. */
export function keepLater(project: AnsweredProject, quietMs = QUIET_MS): void {
  const wait = project.keptAt === undefined ? quietMs : Math.max(quietMs, project.keptAt + RARELY_MS - Date.now());
  project.keeping = setTimeout(() => {
    project.queue = project.queue.then(() => keep(project));
  }, wait).unref();
}

async function keep(project: AnsweredProject): Promise<void> {
  if (project.isClosed) return;
  const controller = (project.beside = new AbortController());
  try {
    if (project.analysis && (await project.analyzer?.save({ signal: controller.signal }))) project.keptAt = Date.now();
  } catch (error) {
    if (!controller.signal.aborted) console.error('Hosting Cost: what is known was not kept for the next session', error);
  }
}
