import type { ExportedName, Project } from '../../framework';
import { routedFile } from './routed-file';
import { whyPerRequest } from './why-per-request';

/** Group 1: the segments; then a list of addresses or a picture, and its number. */
const metadata = /^((?:.*\/)?)(?:(manifest|robots|sitemap)|(apple-icon|icon|opengraph-image|twitter-image)(\d?))\.[jt]sx?$/;
const names: Readonly<Record<string, string>> = { manifest: 'manifest.webmanifest', robots: 'robots.txt', sitemap: 'sitemap.xml' };

interface MetadataRoute {
  /** Of the application. */
  folder: string;
  path: string;
  file: string;
  found: ExportedName;
  /** Why it runs for each request. */
  reason: string;
}

/** Sitemaps, manifests and pictures that code makes are routes, whose answer Next.js keeps unless the code needs the request. https://nextjs.org/docs/app/api-reference/file-conventions/metadata */
export function* metadataRoutes(project: Project, isNext: (folder: string) => boolean): Iterable<MetadataRoute> {
  for (const file of project.files) {
    const inApp = routedFile(file, 'app', metadata, isNext);
    if (!inApp || !/\bawait\b/.test(project.read(file) ?? '')) continue;
    const [, segments = '', list = '', picture = '', number = ''] = inApp.match;
    const found = project.exportsOf(file).get('default');
    const reason = found?.kind === 'function' || found?.kind === 'value' ? whyPerRequest(project, file, 'metadata') : undefined;
    if (found && reason !== undefined) yield { folder: inApp.folder, path: `${segments}${names[list] ?? `${picture}${number}`}`, file, found, reason };
  }
}
