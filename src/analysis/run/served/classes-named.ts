import { PROJECT_ROOT } from '../../files/project-root';
import { classesDeclared } from '../loaded/classes-declared';
import { runModule } from '../loaded/module-run';
import type { Machine } from '../machine';
import { required } from '../natives/required';
import { literal, type ClassValue } from '../values/value';
import { filesNamed } from './files-named';

/** Classes that the files of a pattern declare, exported or only told to the package by their decorators: `controllers: [join(__dirname, 'controllers', '*.js')]`. */
export function classesNamed(machine: Machine, pattern: string): ClassValue[] {
  return filesNamed(machine, pattern).flatMap((file) => {
    required(machine, literal(file), '=');
    return classesDeclared(runModule(machine, file.slice(PROJECT_ROOT.length + 1)));
  });
}
