import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** As many as no machine reads before a person has looked at everything and cancelled. */
export const HANDLERS = 3_000;

/** Puts a project into a folder whose small handlers take long to follow: each calls itself more often than is followed. */
export function writeSlowProject(folder: string): void {
  rmSync(join(folder, 'src'), { recursive: true });
  mkdirSync(join(folder, 'src'));
  const names = Array.from({ length: HANDLERS }, (_, index) => `tree${index}`);
  for (const name of names) writeFileSync(join(folder, `src/${name}.ts`), code(name));
  writeFileSync(join(folder, 'serverless.yml'), `service: trees\nprovider: { name: aws, runtime: nodejs22.x }\nfunctions: {${names.map((name) => ` ${name}: { handler: src/${name}.handler }`).join(',')} }\n`);
}

function code(name: string): string {
  return `const walk = async (path: string, depth: number): Promise<void> => {
  if (depth === 0) await fetch('https://${name}.example/' + path);
  else for (const next of ['a', 'b', 'c']) await walk(path + next, depth - 1);
};
export const handler = async () => walk('', 9);
`;
}
