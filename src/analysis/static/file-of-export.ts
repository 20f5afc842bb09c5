import type { ExportedName, Project } from '../framework';

/** The file whose export it is by its name: that which declares it, or the asked one where only that gives it the name: `export { RefundFlow as Refund } from './flow'`. */
export function fileOfExport(project: Project, asked: string, { file, name, line, column }: ExportedName): string {
  const own = project.exportsOf(file).get(name);
  return own?.file === file && own.line === line && own.column === column ? file : asked;
}
