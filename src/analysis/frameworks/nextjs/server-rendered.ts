import { posix } from 'node:path';
import { folderOf } from '../../config/resolve-path';
import type { Project } from '../../framework';
import { readsRequest } from './reads-request';
import { routedFile } from './routed-file';

const source = String.raw`\.(?:[cm]?[jt]s|[jt]sx)$`;
/** Group 1: the route, in the path below the router's folder. */
const component = new RegExp(String.raw`^(?:(.*)\/)?(page|layout)${source}`);
const page = new RegExp(String.raw`^(?!api\/)(.*)${source}`);

export interface ServerRendered {
  /** Of the application. */
  folder: string;
  path: string;
  file: string;
  export: 'default' | 'getServerSideProps';
  /** Why it runs for each request. */
  reason: string;
}

/** What Next.js renders for each request: `getServerSideProps`, and async pages and layouts that the code keeps from being rendered once at build time. */
export function* serverRendered(project: Project, isNext: (folder: string) => boolean): Iterable<ServerRendered> {
  for (const file of project.files) {
    const inPages = routedFile(file, 'pages', page, isNext);
    const props = 'getServerSideProps';
    if (inPages && project.read(file)?.includes(props) && isValue(project, file, props)) yield { folder: inPages.folder, path: inPages.match[1] ?? '', file, export: props, reason: `${props} runs for each request` };
    const inApp = routedFile(file, 'app', component, isNext);
    if (!inApp || !isAsyncComponent(project.read(file) ?? '')) continue;
    const reason = whyPerRequest(project, file, inApp.match[2] ?? '');
    if (reason !== undefined && isValue(project, file, 'default')) yield { folder: inApp.folder, path: inApp.match[1] ?? '', file, export: 'default', reason };
  }
}

function isValue(project: Project, file: string, name: string): boolean {
  const found = project.exportsOf(file).get(name);
  return found !== undefined && found.kind !== 'type';
}

/** `export default async function`, or an async function that is exported by its name; it awaits something, and runs on the server. */
function isAsyncComponent(text: string): boolean {
  if (!/\bawait\b/.test(text) || /^\s*['"]use (?:cache|client)['"]/.test(text)) return false;
  if (/\bexport\s+default\s+async\b/.test(text)) return true;
  const name = /\bexport\s+default\s+(?:[\w$.]+\(\s*)?([\w$]+)\s*[;,)\n]/.exec(text)?.[1] ?? /\bexport\s*\{\s*([\w$]+)\s+as\s+default\b/.exec(text)?.[1];
  return name !== undefined && new RegExp(`\\basync\\s+function\\s+${name.replace(/\$/g, '\\$&')}\\b|\\b(?:const|let)\\s+${name.replace(/\$/g, '\\$&')}\\b(?:(?!\\b(?:const|let)\\b)[^=])*=\\s*(?:[\\w$.]+\\(\\s*)?async\\b`).test(text);
}

/** https://nextjs.org/docs/app/api-reference/file-conventions/route-segment-config. The nearest setting decides; a layout that needs the request makes what it surrounds need it. */
function whyPerRequest(project: Project, file: string, kind: string): string | undefined {
  const around = [file, ...layoutsAbove(project, file)];
  const texts = around.map((one) => project.read(one) ?? '');
  const dynamic = texts.map((text) => /\bexport\s+const\s+dynamic\s*(?::[^=:]*)?=\s*['"]([\w-]+)['"]/.exec(text)?.[1]).find((value) => value !== undefined && value !== 'auto');
  if (dynamic === 'force-static' || dynamic === 'error') return undefined;
  if (dynamic === 'force-dynamic') return "dynamic is 'force-dynamic'";
  if (texts.some((text) => /\bexport\s+const\s+revalidate\s*=\s*0\b/.test(text))) return 'revalidate is 0';
  if (kind === 'page' && /\bsearchParams\b/.test(texts[0] ?? '')) return 'reads searchParams';
  for (const one of around) {
    const reason = readsRequest(project, one);
    if (reason !== undefined) return one === file ? reason : `${one} ${reason}`;
  }
  const isOpen = kind === 'page' && /\[[^[\]]+\]/.test(folderOf(file)) && !texts.some((text) => /\bgenerateStaticParams\b/.test(text)) && !texts.some((text) => /\bexport\s+const\s+revalidate\s*=\s*(?:\d|false)/.test(text));
  return isOpen ? 'its parameters are known only with the request' : undefined;
}

function layoutsAbove(project: Project, file: string): string[] {
  const found: string[] = [];
  for (let at = folderOf(file); /(?:^|\/)app(?:\/|$)/.test(at); at = folderOf(at)) {
    for (const extension of ['tsx', 'jsx', 'ts', 'js']) {
      const layout = posix.join(at, `layout.${extension}`);
      if (layout !== file && project.files.has(layout)) found.push(layout);
    }
  }
  return found;
}
