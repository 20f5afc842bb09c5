import type { Diagnostic, Handler } from '../domain';
import type { TextPart } from './text/text-part';

/** What only the code behind a handler tells. */
type FoundInCode = 'awaitedCalls' | 'body' | 'cpuWork' | 'id' | 'init' | 'line' | 'loadMs' | 'ownCpuMs' | 'paths' | 'range';

/** What hands over several messages or records in one request. */
export type BatchSource = 'cloudflare queue' | 'queue' | 'stream' | 'topic';

/** A handler as its framework declares it; `file` is the source (not the built file) and exists. The analyzer then finds the function behind it. */
export interface HandlerDeclaration extends Omit<Handler, FoundInCode> {
  /** Of a registration (`app.http('name', { handler })`): the call in `file` that registers it; `path` of `module` is called with the name first (no call: a function that begins with `use server`, a `const` of the file that is not exported, a `hook` of the plugin that it exports). `helper`: the file that the call stands in, where `file` only gives the name, in its line `named`. `main`: the module that is loaded for it, where that is another one. `nth`: of several that the call registers, where their names tell nothing. */
  registration?: { module: string; path: string; line: number; helper?: string; named?: number; main?: string; nth?: number };
  /** All that calls it is of this kind. */
  batchSource?: BatchSource | undefined;
  /** It is made only where a switch is turned that nothing in the project turns: it is not deployed, and no other framework need guess what it is. */
  isUnchosen?: true;
  /** Middleware of its site that runs before it in the same function, in its order. */
  middleware?: readonly Middleware[];
}

/** A function that a site runs before each of its routes; `export` may be a member of one (`startInstance.functions`). `goesOn`: it is given what calls the route too, `handle({ event, resolve })`. */
export interface Middleware {
  file: string;
  export: string;
  goesOn?: true;
}

/** One exported name of a module, re-exports followed to the file that declares it. */
export interface ExportedName {
  name: string;
  /** File that declares it (differs from the asked file for a re-export). */
  file: string;
  /** 1-based, of the declared name. */
  line: number;
  column: number;
  endColumn: number;
  /** `value` could be anything at run time: a call's result, an import from a package. */
  kind: 'function' | 'class' | 'value' | 'type';
  /** Name of the type annotation, with its module where imported: `aws-lambda:APIGatewayProxyHandlerV2`. */
  type?: string;
}

/** An exported name without its place. */
export type ExportedShape = Omit<ExportedName, 'column' | 'endColumn' | 'line'>;

/** Marks a part of an evaluated configuration that only running the program could tell. */
export const UNKNOWN: unique symbol = Symbol('unknown');

/** A value that the code fixes: JSON, with {@link UNKNOWN} where it does not. */
export type StaticValue = string | number | boolean | null | undefined | typeof UNKNOWN | StaticValue[] | { [key: string]: StaticValue };

/** Configuration files that were parsed, by their path. */
export type ParsedConfigs = Map<string, { text: string; value: StaticValue; problems: Diagnostic[] }>;

/** A call or a construction of a package's name, `Function.new` of `aws-cdk-lib/aws-lambda`. In arguments a package's value is `{ $library, $path, $made }`, where `$made` is the id of what made it, or what it is a member of. */
export interface Made {
  id: number;
  library: string;
  /** Members, `new` and `()` joined by dots. */
  path: string;
  args: readonly StaticValue[];
  /** Id of what the called member was taken from. */
  receiver?: number;
  /** It was given functions, directly or as members of an object. */
  hasCallback?: true;
  file: string;
  line: number;
}

/** What the program of a file makes of packages, in its order. */
export interface Program {
  made: readonly Made[];
  /** Names that it puts on `exports` while it runs, also those that only a loop knows. */
  assigned: readonly string[];
  /** Value of an export or of a member of one. */
  exported(path: string): StaticValue;
  /** Every value that an export may have, where conditions or an unknown key choose one. */
  ways(path: string): StaticValue[];
}

/** A function that a configuration declares and that is not read. */
export interface Skipped {
  name: string;
  /** `python3.13`, or what else keeps its code from being read: `container image`. */
  runtime: string;
  file: string;
  line?: number;
}

/** What a framework may ask about the project. Nothing of the project is ever run. */
export interface Project {
  /** Absolute. */
  root: string;
  /** Every listed file (sources and configuration), relative with `/`, ignored ones left out. */
  files: ReadonlySet<string>;
  /** Source files whose text matches the framework's `hint`. */
  hinted: readonly string[];
  /** What was parsed of configuration files, kept from one analysis to the next. */
  configs: ParsedConfigs;
  /** Text of a listed file; undefined when it is not there or cannot be read (already reported). */
  read(file: string): string | undefined;
  /** A part of a file's text: whoever asks for no more is not asked again when the rest changes. */
  derive<Part>(file: string, part: TextPart<Part>): Part;
  /** One exported name of a source file without its place: for whoever does not care when others come or lines move. */
  shapeOf(file: string, name: string): ExportedShape | undefined;
  /** Exported names of a source file without their places. */
  shapesOf(file: string): ReadonlyMap<string, ExportedShape>;
  /** Exported names of a source file, by name. */
  exportsOf(file: string): ReadonlyMap<string, ExportedName>;
  /** Value of an export (`default` for `module.exports = …` too) as far as the code fixes it. */
  evaluate(file: string, exportName: string): StaticValue;
  /** Runs the top level of a source file abstractly, and then calls or constructs the given exports or members of exports; `startedIn` is the folder that its relative paths count from. */
  run(file: string, calls?: readonly string[], startedIn?: string): Program;
  /** The project's file that an import of `from` leads to, path aliases and workspace packages included. */
  resolve(specifier: string, from: string): string | undefined;
  report(diagnostic: Diagnostic): void;
  /** Notes a function whose code is not read; they are reported together. */
  skip(skipped: Skipped): void;
}

/** What reading one configuration file takes. */
export type ProjectTexts = Pick<Project, 'configs' | 'read' | 'report'>;

/** One way to declare handlers. Adding one is one file here, one row in `index.ts`, and a fixture. */
export interface Framework {
  /** As in `Handler.framework`. */
  name: string;
  /** Page that documents how it declares handlers. */
  docs: string;
  /** Source files worth a closer look: tested once against each source text. */
  hint?: RegExp;
  /** Frameworks that declare handlers in configuration win over those that guess from code; these see what the others have `declared`. */
  find(project: Project, declared: readonly HandlerDeclaration[]): Iterable<HandlerDeclaration>;
}
