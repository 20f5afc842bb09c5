import { hasExport } from '../../config/locate/locate-handler';
import { resolvePath } from '../../config/resolve-path';
import { evaluateExpression } from '../../static/evaluate-expression';
import type { Place } from '../../static/place';
import type { ts } from '../../syntax';

const extension = /\.[cm]?[jt]sx?$/;
/** More functions than anybody keeps in one folder. */
const maxTexts = 200;

/** Handlers that a template may name whose one unknown part is the name of a file: `` `src/events/${type}.handler` `` names each source of that folder with such an export. */
export function folderTexts(place: Place, roots: readonly string[], node: ts.TemplateExpression): string[] {
  const parts = node.templateSpans.flatMap(({ expression, literal }) => [evaluateExpression(place, expression), literal.text]);
  const texts = [node.head.text, ...parts].map((part) => (typeof part === 'string' || typeof part === 'number' ? String(part) : undefined));
  const at = texts.indexOf(undefined);
  if (at < 0 || texts.lastIndexOf(undefined) !== at) return [];
  const [before, after] = [texts.slice(0, at).join(''), texts.slice(at + 1).join('')];
  const [, within, exportName] = /^((?:\/[\w-]+)*)\.([\w$]+)$/.exec(after) ?? [];
  if (within === undefined || exportName === undefined || !/[\w-]\/$/.test(before)) return [];
  const found = roots.flatMap((root) => {
    const folder = resolvePath(root, before);
    return folder === undefined ? [] : namesIn(place, folder, within, exportName);
  });
  return [...new Set(found)].slice(0, maxTexts).map((name) => `${before}${name}${after}`);
}

function namesIn({ project }: Place, folder: string, within: string, exportName: string): string[] {
  const start = folder === '' ? '' : `${folder}/`;
  return [...project.files].flatMap((file) => {
    if (!file.startsWith(start) || !extension.test(file) || /\.(?:d|test|spec)\.[cm]?[jt]s$/.test(file)) return [];
    const path = file.slice(start.length).replace(extension, '').replace(/\/index$/, '');
    const name = path.endsWith(within) ? path.slice(0, path.length - within.length) : '';
    return name !== '' && !name.includes('/') && name !== 'index' && hasExport(project, file, exportName) ? [name] : [];
  });
}
