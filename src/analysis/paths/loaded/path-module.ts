import type { IoIndex } from '../../io/io-index';
import type { FunctionIr, Statement } from '../../ir';
import { isSource } from '../../text/is-source';
import type { Modules } from '../../modules/modules';
import type { LoadedModule } from '../../modules/loaded-module';
import { starExport } from '../../modules/star-export';
import { GLOBAL_OBJECTS } from '../../run/global-object';
import { Bail } from '../bail';
import { finish } from '../call';
import { commonJsOf } from './common-js-of';
import { Closure, Instance, Native, objectOf, type Datum } from '../values/datum';
import { declaredNames } from '../names/declared-names';
import { Environment } from '../names/environment';
import { exportGetters } from './export-getters';
import { executeAll, hoist } from '../execute';
import { GlobalObject } from '../global-object';
import { Host } from '../values/host';
import { JsonModules } from './json-modules';
import { modelOf } from '../models/model-of';
import { isModel, MODEL_PREFIX } from '../../run/models/model-of';
import { globalDatum } from '../natives/globals';
import { isThere } from '../is-there';
import { mainOf } from './main-of';
import { lose } from './lose';
import { runForEffects } from './run-for-effects';
import { markReachable } from './mark-reachable';
import { packageDatum } from '../values/package-datum';
import { makeError } from '../natives/errors';
import { resolve } from '../promises';
import { SimPromise } from '../values/sim-promise';
import { topLevelOf } from './top-level-of';
import { Unknown } from '../values/unknown';
import type { World } from '../world';

/** A module on one path: its names are made when something asks for them. */
export interface PathModule {
  file: string;
  loaded: LoadedModule;
  scope: Environment;
  /** Top-level declarations that were not run yet, by the names they make. */
  readonly waiting: Map<string, Statement>;
  commonJs: Instance;
  moduleObject: Instance;
  globalObject?: GlobalObject;
  /** Names that a top-level statement which could not be followed may have left otherwise. */
  readonly lost: Set<string>;
}

/** The project's modules on one path. */
export class Project {
  private readonly started = new Map<string, PathModule>();
  private readonly jsonModules: JsonModules;
  /** Made while modules load: other requests see it too. */
  private readonly shared = new WeakSet<object>();

  constructor(
    readonly modules: Modules,
    readonly io: IoIndex,
    /** Told of each function before it runs. */
    readonly onRun: (fn: FunctionIr, module: LoadedModule) => void,
    readonly wrapped?: { module: LoadedModule; fn: FunctionIr },
  ) {
    this.jsonModules = new JsonModules(modules, this.shared);
  }

  native = (name: string, call: Native['call']): Native => new Native(name, call);
  error = (name: string, message: string): Datum => makeError(name, [message]);

  /** Made while a module loaded: all requests have it. */
  isShared(value: Datum): boolean {
    return typeof value === 'object' && value !== null && this.shared.has(value);
  }

  /** Later requests see the change. */
  mayChange(world: World, object: Datum | Environment['variables'], ...given: readonly Datum[]): void {
    // What a module puts into something of its own belongs to every request too.
    if (world.isLoading && given.length > 0 && typeof object === 'object' && object !== null && this.shared.has(object)) for (const value of given) markReachable(value, this.shared);
    if (!world.isLoading && typeof object === 'object' && object !== null && this.shared.has(object)) {
      world.meetOthers();
      if (object instanceof Instance) world.left.push(...given);
    }
    if (object instanceof Host && object.whole) this.mayChange(world, object.whole);
  }

  /** A name that no function declares: of the module, an import, or of the language. */
  nameOf(world: World, module: PathModule, name: string): Datum {
    const declaring = this.declare(world, module, name);
    if (declaring) return declaring.variables.get(name);
    const entry = module.loaded.imports.get(name);
    if (entry) return this.imported(world, module, entry.specifier, entry.imported);
    if (GLOBAL_OBJECTS.has(name)) return (module.globalObject ??= new GlobalObject(module.file));
    return globalDatum(world, name, module.file);
  }

  /** Runs the declaration of a module's name, if it was not. */
  declare(world: World, module: PathModule, name: string): Environment | undefined {
    if (module.lost.has(name)) throw new Bail('what a module made in a way that was not followed');
    const statement = module.waiting.get(name);
    if (statement) {
      for (const [other, same] of module.waiting) if (same === statement) module.waiting.delete(other);
      try {
        this.load(world, module, statement);
      } finally {
        for (const made of declaredNames(statement)) markReachable(module.scope.variables.get(made), this.shared);
      }
    }
    if (!module.scope.variables.has(name)) return undefined;
    if (module.loaded.reassigned.has(name) && !world.isLoading && !isModel(module.file)) this.findKept(world, module.scope.variables.get(name));
    return module.scope;
  }

  /** What an earlier request left there is there. */
  private findKept(world: World, value: Datum): void {
    if (value instanceof Closure) return;
    world.meetOthers();
    if (!world.isLaterRequest) return;
    isThere(value);
  }

  /** Runs a top-level statement. */
  load(world: World, module: PathModule, statement: Statement): void {
    const { loading } = world;
    world.loading = statement;
    try {
      finish(executeAll(world, module.scope, [statement]));
    } catch (error) {
      lose(this, world, module, statement);
      throw error;
    } finally {
      world.loading = loading;
    }
  }

  /** A module of the project or a model of a package. */
  start(world: World, file: string): PathModule {
    const known = this.started.get(file);
    if (known) return known;
    const loaded = (isModel(file) ? modelOf(file.slice(MODEL_PREFIX.length)) : undefined) ?? this.modules.load(file);
    const { declared, effects } = topLevelOf(loaded);
    const commonJs = new Instance();
    const module = { file, loaded, waiting: new Map(declared), lost: new Set(), commonJs, moduleObject: objectOf({ exports: commonJs }) } as unknown as PathModule;
    module.scope = new Environment(module, undefined, { args: [], self: commonJs }, true);
    this.started.set(file, module);
    module.scope.variables.set('module', module.moduleObject).set('exports', commonJs);
    // An ES module that is compiled to CommonJS finds its own exports there: `exports.save()`.
    if (loaded.ir.exports.some(({ local }) => local !== '')) commonJs.getters = exportGetters(this, module);
    hoist(module.scope, loaded.ir.body);
    runForEffects(this, world, module, effects);
    return module;
  }

  /** `imported` of a specifier: a name, `default`, `*` for the namespace, `=` for what CommonJS exports, `import` for a promise of the namespace. */
  imported(world: World, from: PathModule, specifier: string, imported: string): Datum {
    if (imported === 'import') {
      const promise = new SimPromise();
      resolve(world, promise, this.imported(world, from, specifier, '*'));
      return promise;
    }
    const model = modelOf(specifier.startsWith('node:') ? specifier.slice('node:'.length) : specifier);
    if (model) return this.exported(world, this.start(world, model.file), imported);
    const target = this.modules.resolve(specifier, from.loaded);
    if ('package' in target) return packageDatum(specifier, imported);
    if (target.file.endsWith('.json')) return this.jsonModules.of(target.file, imported);
    if (!isSource(target.file)) return new Unknown();
    return this.exported(world, this.start(world, target.file), imported);
  }

  private exported(world: World, module: PathModule, imported: string): Datum {
    const isWhole = imported === '*' || imported === '=';
    const main = imported === '=' && isModel(module.file) ? mainOf(this, world, module) : undefined;
    if (main) return main;
    const value = isWhole ? this.namespace(module) : this.exportOf(world, module, imported);
    if (value instanceof Instance && isModel(module.file) && (isWhole || imported === 'default')) value.others ??= new Unknown();
    return value;
  }

  private namespace(module: PathModule): Datum {
    const exported = commonJsOf(module);
    if (exported !== module.commonJs) return exported;
    if (module.commonJs.members.size > 0) return module.commonJs;
    return Object.assign(new Instance(), { getters: exportGetters(this, module) });
  }

  /** Value of one export, ES module or CommonJS, through re-exports. */
  exportOf(world: World, module: PathModule, name: string): Datum {
    const entry = module.loaded.exports.get(name);
    if (entry) return entry.specifier ? this.imported(world, module, entry.specifier, entry.local) : this.nameOf(world, module, entry.local);
    const exported = commonJsOf(module);
    if (exported instanceof Instance && exported.members.has(name)) return exported.members.get(name);
    const onTheWay = name === 'default' ? [] : starExport(this.modules, module.loaded, name).map((file) => this.start(world, file));
    if (onTheWay.length > 0) return this.exportOf(world, onTheWay.at(-1)!, name);
    if (name === 'default') return exported;
    if (isModel(module.file)) return packageDatum(module.file.slice(MODEL_PREFIX.length), name);
    throw new Bail(`no export ${name}`);
  }
}
