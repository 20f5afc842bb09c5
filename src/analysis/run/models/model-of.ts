import { loadedModule, type LoadedModule } from '../../modules/loaded-module';
import { summarize } from '../../summary/summarize';
import { PACKAGE_MODELS } from './package-models';

/** Of the name of a file that is a model of a package. */
export const MODEL_PREFIX = 'model:';
const loaded = new Map<string, LoadedModule>();

/** The file of the model that stands for a package; undefined where there is none. */
export function packageModel(specifier: string): string | undefined {
  const name = specifier.replace(/(?:\/index)?\.[cm]?js$/, '');
  return Object.hasOwn(PACKAGE_MODELS, name) ? MODEL_PREFIX + name : undefined;
}

/** Whether a file is a model of a package, and so nowhere in the project. */
export function isModel(file: string): boolean {
  return file.startsWith(MODEL_PREFIX);
}

/** What a package does with the functions that it is given, as code that is followed like the project's own. */
export function modelOf(file: string): LoadedModule | undefined {
  const name = isModel(file) ? file.slice(MODEL_PREFIX.length) : undefined;
  if (name === undefined || !Object.hasOwn(PACKAGE_MODELS, name)) return undefined;
  let module = loaded.get(name);
  if (!module) loaded.set(name, (module = loadedModule(file, summarize('model.js', PACKAGE_MODELS[name]!))));
  return module;
}
