import { lambdaDefaults } from '../lambda-defaults';
import { callAt } from './call-at';
import { withoutComments } from './without-comments';

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
  /** 1-based. */
  line: number;
}

/** `new Function(`, `aws_lambda.Function(`, `Function.Builder.create(`, `awslambda.NewFunction(`. */
const constructs = /(?<![A-Za-z0-9])(?:New)?(Function|NodejsFunction)(?:\.Builder\.create)? ?\(/g;
/** Several values of a path, `os.path.join(here, "..", "src")`, in the first argument. */
const codes = /(?<![a-z])(?:from_?asset|(?:New)?FileArchive)\s*(?=\()/i;
const literal = /"([^"\n]*)"|'([^'\n]*)'/g;
const secondsOf: Record<string, number> = { millis: 0.001, seconds: 1, minutes: 60, hours: 3600 };

/** Functions of Lambda that a program declares, those for other languages than JavaScript left out. */
export function functionTexts(file: string, source: string): FunctionText[] {
  const text = withoutComments(file, source);
  return [...text.matchAll(constructs)].flatMap((match) => {
    const call = callAt(text, match.index + match[0].length - 1);
    const construct = match[1] === 'NodejsFunction' ? 'NodejsFunction' : 'Function';
    const runtime = runtimeOf(call);
    const name = literals(call)[0];
    if (name === undefined || (construct === 'Function' && runtime === undefined)) return [];
    const line = text.slice(0, match.index).split('\n').length;
    return [{ construct, name, variable: variableBefore(text.slice(Math.max(0, match.index - 160), match.index)), handler: value(call, 'handler'), entry: value(call, 'entry'), code: codeOf(call), ...sizesOf(call), runtime, line }];
  });
}

/** `final Function list = `, `self.list = aws_lambda.`, `list, err := lambda.`, `var list = new `. */
function variableBefore(before: string): string | undefined {
  const equals = before.lastIndexOf('=');
  if (equals < 0 || /[^\w.\s]/.test(before.slice(equals + 1))) return undefined;
  const [target = ''] = (before.slice(0, equals).split('\n').at(-1) ?? '').split(/[:,]/, 1);
  return target.split(/\W/).filter(Boolean).at(-1);
}

function runtimeOf(call: string): string | undefined {
  const [, version] = /(?<![a-z])nodejs_?(\d+|latest)(?:[._]x|dx)?\b/i.exec(call) ?? [];
  return version === undefined ? undefined : /\d/.test(version) ? `nodejs${version}.x` : 'nodejs';
}

/** What follows the key of a named argument, a property or a builder's method, in its line: `handler="a.b"`, `Handler = "a.b"`, `.handler("a.b")`, `Handler: jsii.String("a.b")`. */
function textAfter(call: string, key: string): string | undefined {
  const match = new RegExp(String.raw`\b${key} ?[=:(]`, 'i').exec(call);
  return match ? call.slice(match.index + match[0].length).split('\n', 1)[0] : undefined;
}

/** A text that is written out, also within a call: `jsii.String("a.b")`. */
function value(call: string, key: string): string | undefined {
  const after = textAfter(call, key) ?? '';
  const open = after.search(/["']/);
  const close = open < 0 ? -1 : after.indexOf(after[open]!, open + 1);
  return close < 0 || /[^\w.(\s@$]/.test(after.slice(0, open)) ? undefined : after.slice(open + 1, close);
}

function codeOf(call: string): string | undefined {
  const match = codes.exec(call);
  if (!match) return undefined;
  const argument = firstArgument(callAt(call, match.index + match[0].length));
  const parts = literals(argument).map((part) => part.replace(/\{[^{}]*\}/g, '.'));
  return parts.length === 0 ? undefined : parts.join('/');
}

/** Of `(join(a, "b"), options)`: what stands before the comma at the top. */
function firstArgument(call: string): string {
  let depth = 0;
  for (let at = 0; at < call.length; at += 1) {
    if ('([{'.includes(call[at]!)) depth += 1;
    else if (')]}'.includes(call[at]!)) depth -= 1;
    else if (call[at] === ',' && depth === 1) return call.slice(0, at);
  }
  return call;
}

function literals(text: string): string[] {
  return [...text.matchAll(literal)].map(([, double, single]) => double ?? single ?? '');
}

/** Lambda's defaults hold where a function says nothing; what is computed is not known. */
function sizesOf(call: string): Pick<FunctionText, 'architecture' | 'memoryMiB' | 'timeoutSeconds'> {
  const memory = textAfter(call, 'memory_?size');
  const timeout = textAfter(call, 'timeout');
  const architecture = /\barchitecture[._](arm_?64|x86_?64)\b|["'](arm64|x86_64)["']/i.exec(call);
  return {
    memoryMiB: memory === undefined ? lambdaDefaults.memoryMiB : numberIn(memory),
    timeoutSeconds: timeout === undefined ? lambdaDefaults.timeoutSeconds : secondsIn(timeout),
    architecture: architecture ? (/arm/i.test(architecture[0]) ? 'arm64' : 'x86_64') : undefined,
  };
}

/** The first number before the next argument: `512,`, `jsii.Number(512),`. */
function numberIn(text: string): number | undefined {
  const digits = /(?<!\w)\d+/.exec(text.split(',', 1)[0] ?? '')?.[0];
  return digits === undefined ? undefined : Number(digits);
}

/** `Duration.minutes(1)`, `awscdk.Duration_Seconds(jsii.Number(30))`; Pulumi counts seconds. */
function secondsIn(text: string): number | undefined {
  const unit = /\bDuration[._](\w+)/.exec(text)?.[1]?.toLowerCase() ?? 'seconds';
  const count = numberIn(text);
  return count === undefined || secondsOf[unit] === undefined ? undefined : count * secondsOf[unit];
}
