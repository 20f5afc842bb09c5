import { posix } from 'node:path';
import type { Project } from '../../framework';
import { sourceOf } from '../../static/source-of';
import { ts } from '../../syntax';

/** `output: 'export'`, and before version 14 `next export` behind the build, make files: nothing runs on a server. */
export function makesFiles(project: Project, folder: string): boolean {
  if (/"build"\s*:\s*"[^"]*\bnext export\b/.test(project.read(posix.join(folder, 'package.json')) ?? '')) return true;
  return ['js', 'mjs', 'cjs', 'ts', 'mts'].map((extension) => posix.join(folder, `next.config.${extension}`)).some((file) => {
    const source = /['"]export['"]/.test(project.read(file) ?? '') ? sourceOf(project, file) : undefined;
    return source !== undefined && saysExport(source);
  });
}

/** Whether the configuration gives `output: 'export'` whatever the build is told: one under a condition leaves a server in the others. */
function saysExport(node: ts.Node): boolean {
  if (isCondition(node)) return false;
  const [name, value] = ts.isPropertyAssignment(node) ? [node.name.getText().replace(/^['"]|['"]$/g, ''), node.initializer] : assigned(node);
  return (name === 'output' && value !== undefined && ts.isStringLiteralLike(value) && value.text === 'export') || (ts.forEachChild(node, (child) => saysExport(child) || undefined) ?? false);
}

/** `config.output = 'export'`. */
function assigned(node: ts.Node): [string?, ts.Expression?] {
  if (!ts.isBinaryExpression(node) || node.operatorToken.kind !== ts.SyntaxKind.EqualsToken || !ts.isPropertyAccessExpression(node.left)) return [];
  return [node.left.name.text, node.right];
}

function isCondition(node: ts.Node): boolean {
  return ts.isConditionalExpression(node) || ts.isIfStatement(node) || ts.isSwitchStatement(node) || (ts.isBinaryExpression(node) && /^(?:&&|\|\||\?\?)$/.test(node.operatorToken.getText()));
}
