import type { BaseFiles } from '../../changes/base-analysis';
import type { GitRepository } from './git-api';
import { isAnalysedFile } from '../workspace/is-analysed-file';
import { projectPath } from '../workspace/project-path';

/** How the project's files differ from HEAD, as Git sees it: staged, not staged, new, deleted and renamed. Nothing is written. */
export async function headFiles(root: string, repository: GitRepository): Promise<BaseFiles> {
  const { state } = repository;
  const changes = [...state.indexChanges, ...state.mergeChanges, ...state.workingTreeChanges, ...(state.untrackedChanges ?? [])];
  const touched = new Map(changes.flatMap(({ uri, originalUri }) => [uri, originalUri]).map((uri) => [uri.fsPath, projectPath(root, uri)]));
  const files = await Promise.all([...touched].flatMap(([path, file]) => (file !== undefined && isAnalysedFile(file) ? [repository.show('HEAD', path).then((text) => ({ file, text }), () => ({ file, text: undefined }))] : [])));
  return {
    texts: files.flatMap(({ file, text }) => (text === undefined ? [] : [[file, text] as const])).sort(byFile),
    added: files.flatMap(({ file, text }) => (text === undefined ? [file] : [])).sort(),
  };
}

function byFile([a]: readonly [string, string], [b]: readonly [string, string]): number {
  return a < b ? -1 : 1;
}
