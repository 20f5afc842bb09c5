/** Folders in parentheses are no part of an address: `/(shop)/orders/[id]` is `/orders/[id]`. */
export function addressOfFolders(path: string): string {
  return path.split('/').filter((part) => part !== '' && !/^\(.*\)$/.test(part)).reduce((route, part) => `${route}/${part}`, '') || '/';
}
