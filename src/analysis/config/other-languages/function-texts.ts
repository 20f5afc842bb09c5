import { lambdaDefaults } from '../stated/lambda-defaults';
import { callsIn } from './calls-in';
import { openBracket } from './open-bracket';
import type { ProgramText } from './program-text';

/** A Lambda function for Node.js that a program in C#, Go, Java, Kotlin or Python declares, as far as the text of the call fixes it. */
export interface FunctionText {
  construct: 'Function' | 'NodejsFunction';
  name: string;
  /** What the result is kept in: `var list = new Function(…)`. */
  variable: string | undefined;
  handler?: string;
  /** Folder or archive of its code, and the one file of it. */
  code?: string;
  entry?: string;
  memoryMiB?: number;
  timeoutSeconds?: number;
  architecture?: 'arm64' | 'x86_64';
  runtime?: string;
  /** Where the construct stands in the text, in characters. */
  at: number;
  /** 1-based. */
  line: number;
}

/** One call of a program, and what the first argument of a bracket within it is. */
interface Call extends ProgramText {
  firstArgument(open: number): string;
}

/** `new Function(`, `aws_lambda.Function(`, `Function.Builder.create(`, `awslambda.NewFunction(`. */
const constructs = /(?<![A-Za-z0-9])(?:New)?(Function|NodejsFunction)(?:\.Builder\.create)? ?\(/g;
/** Several values of a path, `os.path.join(here, "..", "src")`, in the first argument. */
const codes = /(?<![a-z])(?:from_?asset|(?:New)?FileArchive)\s*(?=\()/i;
const literal = /"([^"\n]*)"|'([^'\n]*)'/g;
const secondsOf: Record<string, number> = { millis: 0.001, seconds: 1, minutes: 60, hours: 3600 };

/** Functions of Lambda that a program declares, those for other languages than JavaScript left out. None is looked for within another one. */
export function functionTexts({ text, bare }: ProgramText): FunctionText[] {
  const calls = callsIn(bare);
  const found: FunctionText[] = [];
  let behind = 0;
  let line = 1;
  let counted = 0;
  for (const match of bare.matchAll(constructs)) {
    const open = match.index + match[0].length - 1;
    const end = match.index < behind ? undefined : calls.end(open);
    if (end === undefined) continue;
    behind = end;
    const call = { text: text.slice(open, end), bare: bare.slice(open, end), firstArgument: (at: number) => firstArgument(text, bare, open + at, calls.closing(open + at)) };
    const construct = match[1] === 'NodejsFunction' ? 'NodejsFunction' : 'Function';
    const runtime = runtimeOf(call);
    const name = literals(call.text)[0];
    if (name === undefined || (construct === 'Function' && runtime === undefined)) continue;
    line += bare.slice(counted, match.index).split('\n').length - 1;
    counted = match.index;
    const variable = variableBefore(bare.slice(Math.max(0, match.index - 160), match.index));
    found.push({ construct, name, variable, handler: value(call, 'handler'), entry: value(call, 'entry'), code: codeOf(call), ...sizesOf(call), runtime, at: match.index, line });
  }
  return found;
}

/** `final Function list = `, `self.list = aws_lambda.`, `list, err := lambda.`, `var list = new `; not the name of an argument. */
function variableBefore(before: string): string | undefined {
  const equals = before.lastIndexOf('=');
  if (equals < 0 || /[^\w.\s]/.test(before.slice(equals + 1)) || isArgument(before)) return undefined;
  const [target = ''] = (before.slice(0, equals).split('\n').at(-1) ?? '').split(/[:,]/, 1);
  return /[[\]()]/.test(target) ? undefined : target.split(/\W/).filter(Boolean).at(-1);
}

/** Whether the innermost bracket that is open at the end of a text is a parenthesis. */
function isArgument(before: string): boolean {
  const open = openBracket(before, '([{', ')]}');
  return open !== undefined && before[open] === '(';
}

function runtimeOf(call: Call): string | undefined {
  const [, version] = /(?<![a-z])nodejs_?(\d+|latest)(?:[._]x|dx)?\b/i.exec(textAfter(call, 'runtime') ?? call.text) ?? [];
  return version === undefined ? undefined : /\d/.test(version) ? `nodejs${version}.x` : 'nodejs';
}

/** What follows the key of a named argument, a property or a builder's method, in its line: `handler="a.b"`, `Handler = "a.b"`, `.handler("a.b")`, `Handler: jsii.String("a.b")`. */
function textAfter({ text, bare }: Call, key: string): string | undefined {
  const match = new RegExp(String.raw`\b${key} ?[=:(]`, 'i').exec(bare);
  return match ? text.slice(match.index + match[0].length).split('\n', 1)[0] : undefined;
}

/** A text that is written out, also within a call: `jsii.String("a.b")`. */
function value(call: Call, key: string): string | undefined {
  const after = textAfter(call, key) ?? '';
  const open = after.search(/["']/);
  const close = open < 0 ? -1 : after.indexOf(after[open]!, open + 1);
  return close < 0 || /[^\w.(\s@$]/.test(after.slice(0, open)) ? undefined : after.slice(open + 1, close);
}

function codeOf(call: Call): string | undefined {
  const match = codes.exec(call.bare);
  if (!match) return undefined;
  const parts = literals(call.firstArgument(match.index + match[0].length)).map((part) => part.replace(/\{[^{}]*\}/g, '.'));
  return parts.length === 0 ? undefined : parts.join('/');
}

/** Of `(join(a, "b"), options)`: what stands before the comma at the top. */
function firstArgument(text: string, bare: string, open: number, end = open): string {
  let depth = 0;
  for (let at = open; at < end; at += 1) {
    if ('([{'.includes(bare[at]!)) depth += 1;
    else if (')]}'.includes(bare[at]!)) depth -= 1;
    else if (bare[at] === ',' && depth === 1) return text.slice(open, at);
  }
  return text.slice(open, end);
}

function literals(text: string): string[] {
  return [...text.matchAll(literal)].map(([, double, single]) => double ?? single ?? '');
}

/** Lambda's defaults hold where a function says nothing; what is computed is not known. */
function sizesOf(call: Call): Pick<FunctionText, 'architecture' | 'memoryMiB' | 'timeoutSeconds'> {
  const memory = textAfter(call, 'memory_?size');
  const timeout = textAfter(call, 'timeout');
  const architecture = /\barchitecture[._](arm_?64|x86_?64)\b|["'](arm64|x86_64)["']/i.exec(call.text);
  return {
    memoryMiB: memory === undefined ? lambdaDefaults.memoryMiB : numberIn(memory),
    timeoutSeconds: timeout === undefined ? lambdaDefaults.timeoutSeconds : secondsIn(timeout),
    architecture: architecture ? (/arm/i.test(architecture[0]) ? 'arm64' : 'x86_64') : undefined,
  };
}

/** A number that stands alone, also within calls: `512,`, `jsii.Number(512),`. What `2 * 512` and `512 if isLarge else 128` are is not known. */
function numberIn(text: string): number | undefined {
  const [, digits] = /^\s*(?:[\w.]+\()*(\d[\d_]*(?:\.\d+)?)[dfl]?\s*(?:[)},;]|$)/i.exec(text) ?? [];
  return digits === undefined ? undefined : Number(digits.replaceAll('_', ''));
}

/** `Duration.minutes(1)`, `awscdk.Duration_Seconds(jsii.Number(30))`; Pulumi counts seconds. */
function secondsIn(text: string): number | undefined {
  const unit = /\bDuration[._](\w+)/.exec(text)?.[1]?.toLowerCase() ?? 'seconds';
  const count = numberIn(text);
  return count === undefined || secondsOf[unit] === undefined ? undefined : count * secondsOf[unit];
}
