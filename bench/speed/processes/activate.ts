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
// As many names of its own as VS Code has, so that a bundle that copies them pays for it; the names that are used are its prototype's.
const names = Object.fromEntries(Array.from({ length: 200 }, (_, index) => [`name${index}`, nothing]));
const vscode: object = Object.setPrototypeOf(names, new Proxy({}, { get: (_target, name) => (name === 'EventEmitter' ? Emitter : name === 'Disposable' ? Object.assign(class { dispose(): void {} }, { from: () => nothing }) : nothing) }));
const loader = Module as unknown as { _load(request: string, ...rest: unknown[]): unknown };
const load = loader._load;
loader._load = (request, ...rest) => (request === 'vscode' ? vscode : load.call(loader, request, ...rest));

const [entry = ''] = process.argv.slice(2);
const start = process.cpuUsage();
const extension = require(entry) as { activate(context: unknown): unknown };
const loadedMs = cpuMs(start);
extension.activate({ subscriptions: [], extensionUri: nothing, globalStorageUri: nothing, globalState: nothing, workspaceState: nothing });
printFigures({ cpu: cpuMs(start), loadMs: loadedMs });
