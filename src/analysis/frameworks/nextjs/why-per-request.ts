import { posix } from 'node:path';
import { folderOf } from '../../config/resolve-path';
import type { Project } from '../../framework';
import { readsRequest } from './reads-request';

/** Why Next.js runs a page, a layout or a file of metadata for each request. The nearest setting decides; a layout that needs the request makes what it surrounds need it, but no metadata. https://nextjs.org/docs/app/api-reference/file-conventions/route-segment-config */
export function whyPerRequest(project: Project, file: string, kind: string): string | undefined {
  const around = [file, ...(/^(?:default|layout|not-found|page|template)$/.test(kind) ? layoutsAbove(project, file) : [])];
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
