/**
 * Runs a command of package.json: a failure is one line for a person, not a stack trace.
 * @param {() => Promise<number | void>} command Resolves to the exit code.
 */
export function main(command) {
  command().then(
    (code) => process.exit(code ?? 0),
    (error) => {
      console.error(error.message);
      process.exit(1);
    },
  );
}
