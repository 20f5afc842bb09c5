/** Whether a file stands in a folder, at any depth; all do in the root, which is empty. */
export function isBelow(file: string, folder: string): boolean {
  return folder === '' || file.startsWith(`${folder}/`);
}
