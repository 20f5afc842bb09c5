import type { EsbuildOptions } from './esbuild-outputs';

/** What a command has esbuild make: `npx esbuild src/a.ts --bundle --outfile=dist/a.js`. https://esbuild.github.io/getting-started/#bundling-for-node */
export function esbuildCommand(command: string): EsbuildOptions | undefined {
  const words = command.trim().split(/\s+/).map((word) => word.replace(/^['"]|['"]$/g, ''));
  const at = words.findIndex((word) => /(?:^|\/)esbuild$/.test(word));
  if (at < 0) return undefined;
  const own = words.slice(at + 1);
  const valueOf = (name: string): string | undefined => own.find((word) => word.startsWith(`--${name}=`))?.slice(name.length + 3);
  return { entryPoints: own.filter((word) => /^[^-].*\.[cm]?[jt]sx?$/.test(word)), outfile: valueOf('outfile'), outdir: valueOf('outdir'), outbase: valueOf('outbase'), entryNames: valueOf('entry-names') };
}
