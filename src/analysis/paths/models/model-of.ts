import { loadedModule, type LoadedModule } from '../../loaded-module';
import { summarize } from '../../summary/summarize';
import { MODELS } from './models';

const loaded = new Map<string, LoadedModule>();

/** What a package or a module of Node.js does in time, as code that is followed like the project's own. */
export function modelOf(file: string): LoadedModule | undefined {
  const name = file.startsWith('model:') ? file.slice('model:'.length) : undefined;
  if (name === undefined || !Object.hasOwn(MODELS, name)) return undefined;
  let module = loaded.get(name);
  if (!module) loaded.set(name, (module = loadedModule(file, summarize(`${name}.js`, MODELS[name]!))));
  return module;
}
