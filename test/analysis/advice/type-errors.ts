import ts from 'typescript';

/** What a strict compiler says of the files, which may import each other and packages that are declared here as anything. */
export function typeErrors(files: Record<string, string>): string[] {
  const options: ts.CompilerOptions = { strict: true, noEmit: true, target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext, moduleResolution: ts.ModuleResolutionKind.Bundler, lib: ['lib.es2023.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'], types: [], skipLibCheck: true };
  const host = ts.createCompilerHost(options);
  const own = (name: string): string | undefined => files[name.replace(/^\//, '')];
  const { getSourceFile, fileExists, readFile } = host;
  host.getSourceFile = (name, target) => (own(name) === undefined ? getSourceFile.call(host, name, target) : ts.createSourceFile(name, own(name)!, target));
  host.fileExists = (name) => own(name) !== undefined || fileExists.call(host, name);
  host.readFile = (name) => own(name) ?? readFile.call(host, name);
  host.getCurrentDirectory = () => '/';
  const program = ts.createProgram(Object.keys(files).filter((name) => name.endsWith('.ts')).map((name) => `/${name}`), options, host);
  return ts.getPreEmitDiagnostics(program).map(({ file, messageText }) => `${file?.fileName}: ${ts.flattenDiagnosticMessageText(messageText, ' ')}`);
}
