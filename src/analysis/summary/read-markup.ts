import type { Expression, ObjectMember, Position } from '../ir';
import { beginsWith } from '../syntax/begins-with';
import { MARKUP } from '../syntax/markup-name';
import { ts } from '../syntax';
import { UNKNOWN_EXPRESSION, isInert } from './expression-kinds';
import { componentOf, hasComponent, markupChildren, markupExpressions } from './markup';

export interface MarkupReader {
  source: ts.SourceFile;
  read(node: ts.Expression): Expression;
  position(node: ts.Node): Position;
}

/** An element of a component is a call of what renders it; any other element is what is in it. In the browser nobody is waited for. */
export function readMarkup(reader: MarkupReader, node: ts.Expression): Expression {
  const inBrowser = beginsWith(reader.source, 'use client');
  const component = inBrowser ? undefined : componentOf(node);
  if (component) {
    const given = component.attributes.properties.flatMap((property) => readAttribute(reader, property));
    return rendering(reader, component.tagName as ts.Expression, given, markupChildren(node));
  }
  const inner = markupExpressions(node, inBrowser);
  return inBrowser || !inner.some((one) => hasComponent(one)) ? effects(inner.map((one) => reader.read(one))) : rendering(reader, undefined, [], inner, node);
}

function rendering(reader: MarkupReader, component: ts.Expression | undefined, members: ObjectMember[], children: readonly ts.Expression[], node: ts.Node = component!): Expression {
  const args: Expression[] = [component ? reader.read(component) : UNKNOWN_EXPRESSION, { kind: 'object', members }, ...children.map((child) => reader.read(child))];
  return { kind: 'call', callee: { kind: 'name', name: MARKUP }, args, at: reader.position(node) };
}

function readAttribute(reader: MarkupReader, property: ts.JsxAttributeLike): ObjectMember[] {
  if (ts.isJsxSpreadAttribute(property)) return [{ spread: true, value: reader.read(property.expression) }];
  if (!ts.isIdentifier(property.name)) return [];
  const { initializer } = property;
  const value = initializer && ts.isJsxExpression(initializer) ? initializer.expression : initializer;
  return [{ name: property.name.text, value: value ? reader.read(value as ts.Expression) : { kind: 'literal', value: true } }];
}

function effects(values: readonly Expression[]): Expression {
  const kept = values.filter((value) => !isInert(value));
  return kept.length === 0 ? UNKNOWN_EXPRESSION : { kind: 'effects', values: kept };
}
