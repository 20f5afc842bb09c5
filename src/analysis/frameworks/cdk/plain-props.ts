import { asObject } from '../../config/parse/parse-config';
import { makerOf } from '../../static/maker-of';
import { UNKNOWN, type Made, type StaticValue } from '../../framework';

const seconds: Record<string, number> = { days: 86_400, hours: 3600, millis: 0.001, minutes: 60, seconds: 1 };
const mebibytes: Record<string, number> = { gibibytes: 1024, kibibytes: 1 / 1024, mebibytes: 1 };

/** Properties that a construct was given, with the CDK's values made plain: durations in seconds, sizes in MiB, code as `{ asset }`. Undefined for what is no object of properties. */
export function plainProps(made: readonly Made[], value: StaticValue): Record<string, StaticValue> | undefined {
  const props = asObject(value);
  return props && props.$library === undefined ? Object.fromEntries(Object.entries(props).map(([key, member]) => [key, plain(made, member)])) : undefined;
}

function plain(made: readonly Made[], value: StaticValue): StaticValue {
  const reference = asObject(value);
  if (typeof reference?.$path !== 'string') return value;
  const [first, second] = makerOf(made, reference)?.args ?? [];
  // Of a version that the project's CDK has no name for, as projen writes each: `new lambda.Runtime('nodejs24.x', …)`.
  if (/(?:^|\.)Runtime\.new$/.test(reference.$path)) return typeof first === 'string' ? first : (UNKNOWN as StaticValue);
  const last = reference.$path.split('.').at(-1) ?? '';
  if (/(?:^|\.)(?:Runtime|Architecture)\.\w+$/.test(reference.$path)) return last.toLowerCase().replace(/^nodejs_(\d+)_x$/, 'nodejs$1.x');
  const unit = /\bDuration\.(\w+)\(\)$/.exec(reference.$path)?.[1];
  if (unit !== undefined) return typeof first === 'number' && seconds[unit] !== undefined ? first * seconds[unit] : (UNKNOWN as StaticValue);
  const size = /\bSize\.(\w+)\(\)$/.exec(reference.$path)?.[1];
  if (size !== undefined) return typeof first === 'number' && mebibytes[size] !== undefined ? first * mebibytes[size] : (UNKNOWN as StaticValue);
  if (/\b(?:fromAsset|asset|fromCustomCommand)\(\)$|\bAssetCode\.new$/.test(reference.$path)) return { asset: first };
  if (/\bfrom(?:Asset)?ImageAsset\(\)$|\bfromAssetImage\(\)$/.test(reference.$path)) return { ...asObject(second), image: first };
  if (/\b(?:fromBucket\w*|bucket)\(\)$|\bS3Code\.new$/.test(reference.$path)) return { bundle: second };
  return /\b(?:fromInline|inline)\(\)$|\bInlineCode\.new$/.test(reference.$path) ? { inline: true } : value;
}
