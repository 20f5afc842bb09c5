/** A file below a router's folder. */
export interface RoutedFile {
  /** Of the application, where its package.json stands. */
  folder: string;
  /** Of the pattern, in the path below the router's folder. */
  match: RegExpExecArray;
}

/**
 * Where a file of the app or the pages router stands: the first folder so named, `app/` or `src/app/`, that is of an application. The application's own folder may have
 * that name too (`apps/app/app/orders/route.ts`). Folders of the app router that begin with `_` are no part of its routes.
 * https://nextjs.org/docs/app/getting-started/project-structure
 */
export function routedFile(file: string, router: 'app' | 'pages', pattern: RegExp, isNext: (folder: string) => boolean): RoutedFile | undefined {
  if (!file.includes(`${router}/`)) return undefined;
  const segments = file.split('/');
  for (let at = segments.indexOf(router); at >= 0; at = segments.indexOf(router, at + 1)) {
    const below = segments.slice(at + 1);
    const isPrivate = router === 'app' && below.slice(0, -1).some((segment) => segment.startsWith('_'));
    const match = isPrivate ? null : pattern.exec(below.join('/'));
    const folder = segments.slice(0, segments[at - 1] === 'src' ? at - 1 : at).join('/');
    if (match && isNext(folder)) return { folder, match };
  }
  return undefined;
}
