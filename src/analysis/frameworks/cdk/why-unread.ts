import { asObject } from '../../config/parse/parse-config';
import type { StaticValue } from '../../framework';

/** Constructs of one language need no runtime: https://docs.aws.amazon.com/cdk/api/v2/docs/aws-lambda-go-alpha-readme.html */
const language = /^(?:Go|Java|Python|Rust)(?=[A-Z])/;

/** Another language, or no file of the project; `python_3_13` is the runtime python3.13. */
export function whyUnread(className: string, { code, runtime }: Record<string, StaticValue>): string | undefined {
  if (asObject(code)?.inline === true || asObject(code)?.zipFile !== undefined) return 'code inside the stack';
  if (typeof runtime !== 'string') return language.exec(className)?.[0];
  return /^(?:nodejs|provided)/.test(runtime) ? undefined : runtime.replace(/_(?=\d)/, '').replaceAll('_', '.');
}
