import { loadedModule, type LoadedModule } from '../../modules/loaded-module';
import { summarize } from '../../summary/summarize';
import { MODELS } from './models';
import { MODEL_PREFIX } from '../../run/models/model-of';

const loaded = new Map<string, LoadedModule>();

/** What a package or a module of Node.js does in time, as code that is followed like the project's own. */
export function modelOf(name: string): LoadedModule | undefined {
  if (!Object.hasOwn(MODELS, name)) return undefined;
  let module = loaded.get(name);
  if (!module) loaded.set(name, (module = firstOf(MODELS[name]!, name)));
  return module;
}

/** A package's part that has what the package has is the same module: its classes are the same. */
function firstOf(text: string, name: string): LoadedModule {
  const first = Object.keys(MODELS).find((other) => MODELS[other] === text)!;
  return first === name ? loadedModule(MODEL_PREFIX + name, summarize(`${name}.js`, text)) : modelOf(first)!;
}
