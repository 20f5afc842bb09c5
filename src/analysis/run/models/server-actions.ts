/** What a client's middleware does before it asks for the next, then the action; exceptions are told to the client. https://next-safe-action.dev/docs/define-actions/middleware, of its sixth version https://v6.next-safe-action.dev */
const SAFE_ACTION = `
const through = ([first, ...others], given, last) => (first ? first({ ...given, next: (more) => through(others, { ...given, ctx: { ...given.ctx, ...(more && more.ctx) } }, last) }) : last(given));
const checkAll = async ([first, ...others]) => { if (first) { await first(); await checkAll(others); } };
const telling = (options, run) => async (...given) => {
  if (!options || !options.handleServerError) return { data: await run(...given) };
  try { return { data: await run(...given) }; } catch (error) { return { serverError: await options.handleServerError(error, __given()) }; }
};
const client = (options, before, checks) => {
  const action = (run, told) => telling(options, async () => {
    await checkAll(checks);
    const data = await through(before, { clientInput: __given(), metadata: __given(), ctx: {} }, ({ ctx }) => run({ parsedInput: __given(), clientInput: __given(), bindArgsParsedInputs: __given(), metadata: __given(), ctx }, __given()));
    if (told && told.onSuccess) await told.onSuccess({ data });
    return data;
  });
  const same = () => client(options, before, checks);
  const checked = (check) => client(options, before, __isFunction(check) ? [...checks, check] : checks);
  const made = (check, run) => telling(options, async () => run(__given(), options && options.middleware ? await options.middleware(__given(), __given()) : {}));
  made.use = (more) => client(options, [...before, more], checks);
  made.metadata = same;
  made.schema = checked;
  made.inputSchema = checked;
  made.outputSchema = same;
  made.bindArgsSchemas = same;
  made.action = action;
  made.stateAction = action;
  return made;
};
export const createSafeActionClient = (options) => client(options, [], []);
export const createMiddleware = () => ({ define: (run) => run });`;

/** Procedures answer with what the next is given as its context: https://zsa.vercel.app/docs/procedures */
const ZSA = `
const context = async ([first, ...others], ctx) => (first ? context(others, await first({ ctx, input: __given(), request: __given() })) : ctx);
const action = (before, told) => {
  const note = (name) => (run) => action(before, { ...told, [name]: run });
  const same = () => action(before, told);
  return {
    input: same, output: same, timeout: same, retry: same, experimental_shapeError: same,
    onStart: note('onStart'), onSuccess: note('onSuccess'), onError: same, onComplete: note('onComplete'), onInputParseError: same, onOutputParseError: same,
    handler: (run) => async () => {
      const ctx = await context(before, {});
      if (told.onStart) await told.onStart(__given());
      const data = await run({ ctx, input: __given(), request: __given() });
      if (told.onSuccess) await told.onSuccess({ data });
      if (told.onComplete) await told.onComplete({ data });
      return [data, null];
    },
  };
};
const procedure = (before) => {
  const same = () => procedure(before);
  return { before, input: same, output: same, onStart: same, onSuccess: same, onError: same, onComplete: same, timeout: same, retry: same, createServerAction: () => action(before, {}), handler: (run) => procedure([...before, run]) };
};
export const createServerAction = () => action([], {});
export const createServerActionProcedure = (parent) => procedure(parent ? parent.before : []);
export const chainServerActionProcedures = (first, second) => procedure([...first.before, ...second.before]);`;

/** Server actions behind what their clients ask first. */
export const SERVER_ACTION_MODELS: Readonly<Record<string, string>> = { 'next-safe-action': SAFE_ACTION, zsa: ZSA };
