/**
 * What is kept of a source file once its syntax tree is dropped: the parts that matter to a run of the program
 * (calls, awaits, control flow, bindings, literals), without types, operators on data and markup.
 * Plain JSON, so that it can be cached and sent.
 */

/** 1-based position of a call's name, as a reader would point at it. */
export interface Position {
  line: number;
  column: number;
}

export type Expression =
  | { kind: 'unknown' }
  | { kind: 'literal'; value: string | number | boolean | null | undefined }
  | { kind: 'regexp'; source: string; flags: string }
  /** `new.target` is a name too. */
  | { kind: 'name'; name: string }
  | { kind: 'this' }
  | { kind: 'super' }
  | { kind: 'member'; object: Expression; name: string; optional?: true }
  | { kind: 'index'; object: Expression; index: Expression; optional?: true }
  | { kind: 'call'; callee: Expression; args: Expression[]; at: Position; optional?: true; types?: string[] }
  | { kind: 'new'; callee: Expression; args: Expression[]; at: Position; types?: string[] }
  | { kind: 'await'; value: Expression; at: Position }
  | { kind: 'yield'; value?: Expression; all?: true }
  | { kind: 'function'; fn: FunctionIr }
  | { kind: 'class'; cls: ClassIr }
  | { kind: 'object'; members: ObjectMember[] }
  /** `raw`: of a tagged template, its texts as they were written, where they differ. */
  | { kind: 'array'; items: Expression[]; raw?: string[] | true }
  | { kind: 'spread'; value: Expression }
  | { kind: 'template'; texts: string[]; values: Expression[] }
  | { kind: 'conditional'; test: Expression; then: Expression; otherwise: Expression }
  | { kind: 'logical'; operator: '&&' | '||' | '??'; left: Expression; right: Expression }
  | { kind: 'assign'; target: Pattern; operator: string; value: Expression }
  | { kind: 'binary'; operator: string; left: Expression; right: Expression }
  | { kind: 'unary'; operator: string; value: Expression }
  | { kind: 'update'; target: Expression; by: 1 | -1; prefix?: true }
  /** Evaluated one after another; the value is unknown, with `last` that of the last one. */
  | { kind: 'effects'; values: Expression[]; last?: true }
  | { kind: 'delete'; target: Expression }
  /** `import(specifier)`, or with `sync` `require(specifier)`. */
  | { kind: 'import'; specifier: string; sync?: true };

export interface ObjectMember {
  /** Undefined: a spread, or a name computed at run time. `@@iterator` for `[Symbol.iterator]`. */
  name?: string;
  /** The name that is computed at run time. */
  key?: Expression;
  spread?: true;
  getter?: true;
  setter?: true;
  value: Expression;
}

export type Pattern =
  | { kind: 'bind'; name: string; type?: string; fallback?: Expression; rest?: true; /** Token of `@Inject(TOKEN)`. */ token?: Expression }
  | { kind: 'take-object'; members: { name?: string; /** The name that is computed at run time. */ key?: Expression; pattern: Pattern }[]; fallback?: Expression; type?: string; rest?: true }
  | { kind: 'take-array'; items: (Pattern | null)[]; fallback?: Expression; rest?: true }
  | { kind: 'target'; expression: Expression; fallback?: Expression; rest?: true };

export interface FunctionIr {
  name: string;
  /** What people call it that has no name: the variable that holds what was made of it. */
  label?: string;
  line: number;
  params: Pattern[];
  body: Statement[];
  async?: true;
  generator?: true;
  /** Has its own `this`. */
  arrow?: true;
  /** A function expression: inside it its name is itself. */
  knowsItself?: true;
  /** It runs on the server alone: a browser calls it, by a request of its own. */
  isAction?: true;
  /** Number of nodes in the body: bounds what is unrolled. */
  size: number;
}

/** `@Get(':id')`; `isBare`: `@get`, which is not called. */
export interface DecoratorIr {
  name: string;
  /** What the decorator is a member of: `app` of `@app.get('/')`. */
  of?: Expression;
  args: Expression[];
  isBare?: true;
}

export interface ClassIr {
  name: string;
  line: number;
  base?: Expression;
  implements?: string[];
  /** There is nothing but what its heirs make of it. */
  isAbstract?: true;
  decorators?: DecoratorIr[];
  construct?: FunctionIr;
  /** `key`: of a name that is computed at run time; `name` is '' then. */
  methods: { name: string; key?: Expression; fn: FunctionIr; isStatic?: true; accessor?: 'get' | 'set'; decorators?: DecoratorIr[] }[];
  fields: { name: string; key?: Expression; value?: Expression; type?: string; /** Nothing is there until something is put into it. */ isEmptyFirst?: true; isStatic?: true; token?: Expression }[];
}

export type Statement =
  | { kind: 'expression'; value: Expression }
  /** `var`: belongs to the whole function. `using`: disposed of where its block ends. */
  | { kind: 'declare'; constant?: true; var?: true; using?: 'sync' | 'async'; items: { pattern: Pattern; value?: Expression }[] }
  | { kind: 'function'; fn: FunctionIr }
  | { kind: 'class'; cls: ClassIr }
  | { kind: 'if'; test: Expression; then: Statement[]; otherwise: Statement[] }
  | { kind: 'return'; value?: Expression }
  | { kind: 'throw'; value?: Expression }
  | { kind: 'for'; init?: Statement; test?: Expression; update?: Expression; body: Statement[]; testLast?: true; label?: string; line: number }
  | { kind: 'for-each'; over: 'of' | 'in'; awaits?: true; pattern: Pattern; declares?: true; iterable: Expression; body: Statement[]; label?: string; line: number }
  | { kind: 'switch'; value: Expression; cases: { test?: Expression; body: Statement[] }[]; label?: string }
  | { kind: 'try'; body: Statement[]; parameter?: Pattern; handler?: Statement[]; finalizer?: Statement[] }
  | { kind: 'break'; label?: string }
  | { kind: 'continue'; label?: string }
  | { kind: 'block'; body: Statement[]; label?: string };

/** `import { imported as local } from specifier`; `*` for the namespace, `default` for the default. */
export interface ImportIr {
  local: string;
  specifier: string;
  imported: string;
  typeOnly?: true;
}

export interface ExportIr {
  name: string;
  line: number;
  column: number;
  endColumn: number;
  /** Local binding; for a re-export the name in the other module (`*` for a namespace). */
  local: string;
  /** Of a re-export. */
  specifier?: string;
  isType?: true;
  /** Name of the declared type, as written. */
  type?: string;
  /** What the declaration looks like. */
  shape: 'function' | 'class' | 'value' | 'type';
}

/** One source file, as far as a run of it matters. */
export interface ModuleIr {
  imports: ImportIr[];
  /** `import './x'`: run for its effects. */
  effects: string[];
  exports: ExportIr[];
  /** `export * from`. */
  exportAll: string[];
  body: Statement[];
  /** Interfaces and object types: the named types of their members. A type that is another one has it as member ''. */
  shapes?: Record<string, Record<string, string>>;
  /** Specifiers of `import()` and `require()`, wherever they stand. */
  required?: string[];
  /** Names of module-level variables that some function assigns. */
  reassigned: string[];
  /** Its components run in the browser. */
  inBrowser?: true;
  /** Line of the first syntax error. */
  errorLine?: number;
  error?: string;
}
