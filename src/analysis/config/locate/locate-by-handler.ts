import { posix } from 'node:path';
import { isTestFolder } from '../../files/is-test-folder';
import type { Project } from '../../framework';
import { commonExport } from './common-export';
import { locateHandler, type LocatedHandler } from './locate-handler';

/** Names that many modules have, so that they tell nothing about which one is meant. */
const commonModule = /^(?:app|function|handlers?|index|lambda|lambda_function|main|server)$/;

/** The one source that a handler's own path names, where nothing says which folder is packed: `orders/list.handler` and `listOrders.handler` do, `index.handler` does not. */
export function locateByHandler(project: Project, handler: string): LocatedHandler | undefined {
  const dot = handler.lastIndexOf('.');
  const module = posix.normalize(handler.slice(0, dot));
  const told = module.replace(/^(?:build|dist|lib|out|src)\//, '');
  if (commonModule.test(told) && commonExport.test(handler.slice(dot + 1))) return undefined;
  const located = locateHandler(project, '', handler);
  return 'file' in located && !isTestFolder(located.file) ? located : undefined;
}
