const DEPTH = 5_000;

/** Something nested 5,000 levels deep, in JavaScript. */
const NESTED: Readonly<Record<string, string>> = {
  blocks: `async function deep(x) { ${'if (x) { '.repeat(DEPTH)}await x;${' }'.repeat(DEPTH)} }`,
  brackets: `const deep = ${'['.repeat(DEPTH)}${']'.repeat(DEPTH)};`,
  calls: `const deep = async (f) => { await ${'f('.repeat(DEPTH)}1${')'.repeat(DEPTH)}; };`,
  functions: `const deep = ${'(() => '.repeat(DEPTH)}1${')'.repeat(DEPTH)};`,
  members: `const deep = (a) => ${'a.b().'.repeat(DEPTH)}c;`,
};

/** How the texts of a project are broken: `seed 1` cuts each at a random byte, `nested calls` puts nesting behind each source. */
export function broken(how: string): (file: string, text: string) => string {
  const [way, what] = how.split(' ');
  if (way === 'seed') {
    const random = lehmer(Number(what));
    return (_file, text) => Buffer.from(text).subarray(0, Math.floor(random() * Buffer.byteLength(text))).toString();
  }
  const nested = NESTED[what!]!;
  return (file, text) => (/\.[cm]?[jt]sx?$/.test(file) ? `${text}\n${nested}\n` : text);
}

/** Numbers from 0 to 1, the same for the same seed. */
function lehmer(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
}
