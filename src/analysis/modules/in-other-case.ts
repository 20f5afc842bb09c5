const known = new WeakMap<ReadonlySet<string>, ReadonlyMap<string, string>>();

/** A file by a path that writes it in other letters, as disks of macOS and Windows find it: `helpers/notification.js` is `helpers/Notification.js`, where git kept a name that was changed since. */
export function inOtherCase(files: ReadonlySet<string>, path: string, endings: readonly string[]): string | undefined {
  const byLetters = known.get(files) ?? new Map([...files].map((file) => [file.toLowerCase(), file]));
  known.set(files, byLetters);
  const named = ['', ...endings, ...endings.map((ending) => `/index${ending}`)].map((ending) => byLetters.get(`${path.toLowerCase()}${ending}`));
  return named.find((file) => file !== undefined);
}
