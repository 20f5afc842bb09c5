import { ts } from '../../syntax';
import { UNKNOWN, type Project, type StaticValue } from '../../framework';
import { setPosition, type ConfigObject } from './config-object';

const maxDepth = 200;

/** Value of a JSON file; comments, trailing commas and unquoted keys (JSON5) are understood, since the tools that read these files take them. */
export function parseJson(project: Pick<Project, 'report'>, file: string, text: string): StaticValue {
  try {
    const source = ts.parseJsonText(file, text);
    const root = source.statements[0]?.expression;
    const error = (source as unknown as { parseDiagnostics?: ts.DiagnosticWithLocation[] }).parseDiagnostics?.[0];
    if (error) {
      const line = ts.getLineAndCharacterOfPosition(source, error.start).line + 1;
      const what = ts.flattenDiagnosticMessageText(error.messageText, ' ').replace(/\.$/, '');
      project.report({ file, line, severity: 'warning', message: `This JSON is not valid: ${what}. Mend this line; what can be read of the file is still used.` });
    }
    return root && convert(source, file, root, 0);
  } catch (error) {
    const what = error instanceof RangeError ? 'nested too deeply' : String(error);
    project.report({ file, severity: 'warning', message: `This JSON cannot be read: ${what}. Mend or exclude the file.` });
    return undefined;
  }
}

function convert(source: ts.JsonSourceFile, file: string, node: ts.Expression, depth: number): StaticValue {
  if (depth > maxDepth) return UNKNOWN;
  if (ts.isStringLiteralLike(node)) return node.text;
  if (ts.isNumericLiteral(node)) return Number(node.text);
  if (ts.isPrefixUnaryExpression(node) && ts.isNumericLiteral(node.operand)) return node.operator === ts.SyntaxKind.MinusToken ? -Number(node.operand.text) : Number(node.operand.text);
  if (node.kind === ts.SyntaxKind.TrueKeyword) return true;
  if (node.kind === ts.SyntaxKind.FalseKeyword) return false;
  if (node.kind === ts.SyntaxKind.NullKeyword) return null;
  if (ts.isArrayLiteralExpression(node)) return convertList(source, file, node, depth);
  return ts.isObjectLiteralExpression(node) ? convertObject(source, file, node, depth) : UNKNOWN;
}

function convertList(source: ts.JsonSourceFile, file: string, node: ts.ArrayLiteralExpression, depth: number): StaticValue {
  const list = node.elements.map((element) => convert(source, file, element, depth + 1));
  setPosition(list, file, lineOf(source, node), new Map(node.elements.map((element, index) => [String(index), lineOf(source, element)])));
  return list;
}

function convertObject(source: ts.JsonSourceFile, file: string, node: ts.ObjectLiteralExpression, depth: number): StaticValue {
  const object: ConfigObject = Object.create(null) as ConfigObject;
  const keys = new Map<string, number>();
  for (const property of node.properties) {
    if (!ts.isPropertyAssignment(property)) continue;
    const name = ts.isStringLiteralLike(property.name) || ts.isIdentifier(property.name) || ts.isNumericLiteral(property.name) ? property.name.text : '';
    object[name] = convert(source, file, property.initializer, depth + 1);
    keys.set(name, lineOf(source, property.name));
  }
  setPosition(object, file, lineOf(source, node), keys);
  return object;
}

function lineOf(source: ts.JsonSourceFile, node: ts.Node): number {
  return ts.getLineAndCharacterOfPosition(source, node.getStart(source)).line + 1;
}
