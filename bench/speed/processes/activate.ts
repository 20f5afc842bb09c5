/** Loads the extension's entry file and activates it, with a `vscode` that does nothing: CPU of our own code alone. */
import Module from 'node:module';
import { cpuMs } from '../cpu-ms';
import { printFigures } from '../print-figures';

const nothing: unknown = new Proxy(function () {}, {
  get: (_target, name) => (name === Symbol.toPrimitive ? () => '' : name === Symbol.iterator ? [][Symbol.iterator].bind([]) : name === 'then' ? undefined : nothing),
  set: () => true,
  apply: () => nothing,
  construct: () => nothing as object,
});
class Emitter {
  event = (): unknown => nothing;
  fire(): void {}
  dispose(): void {}
}
// As a prototype: a bundle copies what a module itself has, and asks its prototype for the rest.
const vscode: object = Object.create(new Proxy({}, { get: (_target, name) => (name === 'EventEmitter' ? Emitter : name === 'Disposable' ? Object.assign(class { dispose(): void {} }, { from: () => nothing }) : nothing) }));
const loader = Module as unknown as { _load(request: string, ...rest: unknown[]): unknown };
const load = loader._load;
loader._load = (request, ...rest) => (request === 'vscode' ? vscode : load.call(loader, request, ...rest));

const [entry = ''] = process.argv.slice(2);
const start = process.cpuUsage();
const extension = require(entry) as { activate(context: unknown): unknown };
const loadedMs = cpuMs(start);
extension.activate({ subscriptions: [], extensionUri: nothing, globalStorageUri: nothing, globalState: nothing, workspaceState: nothing });
printFigures({ cpu: cpuMs(start), loadMs: loadedMs });
