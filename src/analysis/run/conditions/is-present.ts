import type { Machine } from '../machine';
import type { Value } from '../values/value';

/** A member of a class, or of an enumeration, that a package exports: a constant, or what a factory made. */
const ofClass = /(?:^|\.)[A-Z]\w*\.(?:[A-Z][A-Z\d_]*|(?!find|lookup|try)[a-z]\w*\(\))$/;

/** A program that configures a deployment need not ask whether `Architecture.ARM_64` or `Duration.seconds(3)` is there: `props.timeout ?? Duration.seconds(9)` is what it was given. */
export function isPresent({ surroundings }: Machine, value: Value): boolean {
  return surroundings !== undefined && value.type === 'library' && value.library !== 'global' && ofClass.test(value.path);
}
