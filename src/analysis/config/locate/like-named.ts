import type { Project } from '../../framework';

const known = new WeakMap<ReadonlySet<string>, ReadonlyMap<string, string>>();

/** The file whose path differs in case alone: what is written on macOS or Windows is found there. */
export function likeNamed({ files }: Pick<Project, 'files'>, path: string): string | undefined {
  let byName = known.get(files);
  if (!byName) known.set(files, (byName = new Map([...files].map((file) => [file.toLowerCase(), file]))));
  return byName.get(path.toLowerCase());
}
