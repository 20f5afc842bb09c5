/** Files whose code is read: TypeScript, JavaScript, and what stands between the fences of Astro's. */
export function isSource(file: string): boolean {
  return /\.(?:[cm]?[jt]sx?|astro)$/.test(file);
}
