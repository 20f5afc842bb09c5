import type { Handler } from '../../domain';
import { ts } from '../syntax';
import type { Wiring } from '../wiring/wiring';
import { namedThing } from './syntax/named-thing';
import { constantValue } from './syntax/request-parameter';

/** The project's own functions that a request of Lambda may name. */
export interface OwnFunctions {
  handlers: ReadonlyMap<string, Handler>;
  wirings: readonly Wiring[];
}

/** The project's function that another one of it calls by a name: through its environment or by what it is called when it is deployed. Undefined for somebody else's. */
export function ownFunction(name: ts.Expression, caller: Handler, { handlers, wirings }: OwnFunctions): Handler | undefined {
  for (const { functions } of wirings) {
    const from = functions.find(({ handlerId }) => handlerId === caller.id);
    const thing = from && namedThing(name, from.environment);
    const called = thing === undefined ? undefined : functions.find(({ names }) => names.includes(thing));
    if (called) return handlers.get(called.handlerId);
  }
  const called = deployedName(name, environmentOf(caller, wirings));
  if (called === undefined) return undefined;
  const named = [...handlers.values()].filter((handler) => handler.name === called);
  if (named.length === 1) return named[0];
  const found = wirings.flatMap(({ functions }) => functions).find(({ names }) => names.some((own) => own.startsWith('name ') && isSameName(own.slice('name '.length), called)));
  return found && handlers.get(found.handlerId);
}

function environmentOf(caller: Handler, wirings: readonly Wiring[]): ReadonlyMap<string, string> {
  return wirings.flatMap(({ functions }) => functions).find(({ handlerId }) => handlerId === caller.id)?.environment ?? new Map();
}

/** As the code writes it, `${…}` for what it does not say: of an ARN the name alone. */
function deployedName(expression: ts.Expression, environment: ReadonlyMap<string, string>): string | undefined {
  const text = textOf(expression, environment);
  return /^arn:.*:function:([^:]+)/.exec(text)?.[1] ?? (/[\w]/.test(text.replaceAll(UNKNOWN, '')) ? text : undefined);
}

const UNKNOWN = '${…}';

function textOf(expression: ts.Expression, environment: ReadonlyMap<string, string>): string {
  const value = constantValue(expression);
  if (ts.isTemplateExpression(value)) return value.head.text + value.templateSpans.map((span) => textOf(span.expression, environment) + span.literal.text).join('');
  if (ts.isBinaryExpression(value) && value.operatorToken.kind === ts.SyntaxKind.PlusToken) return textOf(value.left, environment) + textOf(value.right, environment);
  const thing = namedThing(value, environment);
  return thing?.startsWith('name ') ? thing.slice('name '.length) : UNKNOWN;
}

/** Two names, in which `${…}` stands for what only a deployment knows, agree before the first and behind the last of these. The end must be one that says something. */
function isSameName(one: string, other: string): boolean {
  const [a, b] = [ends(one), ends(other)];
  if (a.isWhole && b.isWhole) return one === other;
  const [shorter, longer] = a.tail.length < b.tail.length ? [a.tail, b.tail] : [b.tail, a.tail];
  const isWord = shorter === longer || /^[^A-Za-z\d]/.test(shorter) || /[^A-Za-z\d]$/.test(longer.slice(0, -shorter.length));
  return (a.head.startsWith(b.head) || b.head.startsWith(a.head)) && longer.endsWith(shorter) && isWord && /[A-Za-z\d]/.test(shorter);
}

function ends(name: string): { head: string; tail: string; isWhole: boolean } {
  const [first, last] = [name.indexOf('${'), name.lastIndexOf('}')];
  return first === -1 ? { head: name, tail: name, isWhole: true } : { head: name.slice(0, first), tail: name.slice(last + 1), isWhole: false };
}
