/** A file route checks who sends in its middleware, and is told when the file is there: one route a request. https://docs.uploadthing.com/file-routes */
const ROUTES = `
const route = () => {
  const told = { before: undefined };
  const self = {
    input: () => self, onUploadError: () => self,
    middleware: (before) => { told.before = before; return self; },
    onUploadComplete: (after) => ({ told, after }),
  };
  return self;
};
export const createUploadthing = () => route;
const serve = async (router) => {
  const { told, after } = Object.values(router)[__unknown];
  const metadata = told.before ? await told.before(__given()) : __given();
  if (__unknown) await after({ ...__given(), metadata, file: __given() });
};
export const createRouteHandler = ({ router }) => {
  const answer = async () => serve(router);
  answer.GET = async () => undefined;
  answer.POST = answer;
  return answer;
};
export const createNextRouteHandler = createRouteHandler;`;

/** Handlers of files that are uploaded. */
export const UPLOADTHING_MODELS: Readonly<Record<string, string>> = { 'uploadthing/next': ROUTES, 'uploadthing/server': ROUTES };
