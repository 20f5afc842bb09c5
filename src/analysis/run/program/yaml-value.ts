import { parseYaml } from '../../config/parse/parse-yaml';
import { toValue } from '../values/json-value';
import { UNKNOWN, type Value } from '../values/value';

/** Known YAML text as a value of the run; unknown where it does not parse. */
export function parseYamlValue(text: string): Value {
  const parsed = parseYaml({ report: () => {} }, '', text);
  return parsed === undefined ? UNKNOWN : toValue(parsed, 0);
}
