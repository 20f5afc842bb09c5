import { trace } from '../../src/analysis/trace/trace';
import { startedMachine } from './started-machine';

/** Runs handlers of `handlers.ts`, in their order; of each what it spends, which hosts it asks, and how many functions were run that might have been told again. */
export function runsOf(files: Record<string, string>, names: readonly string[]): { spent: number; hosts: (string | undefined)[]; run: number }[] {
  const { modules, machine } = startedMachine(files, 'handlers.ts');
  let run = 0;
  const begin = machine.recorder.begin.bind(machine.recorder);
  machine.recorder.begin = (...state) => {
    run++;
    return begin(...state);
  };
  return names.map((name) => {
    run = 0;
    const { awaitedCalls } = trace(machine, modules.load('handlers.ts'), name);
    return { spent: machine.spent, hosts: awaitedCalls.map(({ host }) => host), run };
  });
}

/** Handlers with these statements, which find the names of a library: which hosts each asks, and how many functions are run for it. */
export function runsWith(library: string, names: string, bodies: readonly string[]): { run: number; hosts: (string | undefined)[] }[] {
  const text = `import { ${names} } from './library';\n${bodies.map((body, index) => `export async function h${index}(event) { ${body} }`).join('\n')}`;
  return runsOf({ 'library.ts': library, 'handlers.ts': text }, bodies.map((_, index) => `h${index}`)).map(({ run, hosts }) => ({ run, hosts }));
}
