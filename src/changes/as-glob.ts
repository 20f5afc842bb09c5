/** A glob that means exactly this file or folder. */
export function asGlob(file: string): string {
  return `/${file.replaceAll(/[\\*?[\]{}!#]/g, '\\$&')}`;
}
