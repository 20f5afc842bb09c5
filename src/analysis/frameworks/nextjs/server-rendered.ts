import type { Project } from '../../framework';
import { routedFile } from './routed-file';
import { whyPerRequest } from './why-per-request';

const source = String.raw`\.(?:[cm]?[jt]s|[jt]sx)$`;
/** Group 1: the route, in the path below the router's folder. */
const component = new RegExp(String.raw`^(?:(.*)\/)?(default|layout|not-found|page|template)${source}`);
const page = new RegExp(String.raw`^(?!api\/)(.*)${source}`);

export interface ServerRendered {
  /** Of the application. */
  folder: string;
  path: string;
  file: string;
  export: 'default' | 'default.getInitialProps' | 'getServerSideProps';
  /** Why it runs for each request. */
  reason: string;
}

/** `Page.getInitialProps = async …` of the page that is exported, or a static method of it. */
const initialProps = /\bstatic\s+(?:async\s+)?getInitialProps\b|\.getInitialProps\s*=\s*[^=\s]/;

/** What Next.js renders for each request: `getServerSideProps`, `getInitialProps`, and async pages, layouts and what stands beside them (`default`, `not-found`, `template`) that the code keeps from being rendered once at build time. */
export function* serverRendered(project: Project, isNext: (folder: string) => boolean): Iterable<ServerRendered> {
  for (const file of project.files) {
    const inPages = routedFile(file, 'pages', page, isNext);
    const props = 'getServerSideProps';
    if (inPages && project.read(file)?.includes(props) && isValue(project, file, props)) yield { folder: inPages.folder, path: inPages.match[1] ?? '', file, export: props, reason: `${props} runs for each request` };
    const text = inPages && !/^_(?:document|error)$/.test(inPages.match[1] ?? '') ? (project.read(file) ?? '') : '';
    if (inPages && initialProps.test(text) && isExportedItself(text)) yield { folder: inPages.folder, path: (inPages.match[1] ?? '').replace(/^_app$/, ''), file, export: 'default.getInitialProps', reason: 'getInitialProps runs for each request' };
    const inApp = routedFile(file, 'app', component, isNext);
    if (!inApp || !isAsyncComponent(project.read(file) ?? '')) continue;
    const reason = whyPerRequest(project, file, inApp.match[2] ?? '');
    if (reason !== undefined && isValue(project, file, 'default')) yield { folder: inApp.folder, path: inApp.match[1] ?? '', file, export: 'default', reason };
  }
}

/** The page itself is exported, not what a wrapper makes of it. */
function isExportedItself(text: string): boolean {
  const [, declared, named] = /\bexport\s+default\s+(?:(?:(?:async\s+)?function|class)\s+([\w$]+)|([\w$]+)\s*(?:;|$))/m.exec(text) ?? [];
  const assigned = /([\w$]{1,80})\.getInitialProps\s*=/.exec(text)?.[1];
  const exported = declared ?? named;
  return exported !== undefined && (assigned === undefined || assigned === exported);
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
