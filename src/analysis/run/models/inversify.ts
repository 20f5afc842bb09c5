/** A module of a container is given the functions that bind, in a row or, from version 7 on, as members of one object. https://inversify.io/docs/api/container-module/ */
export const INVERSIFY_MODELS: Readonly<Record<string, string>> = {
  inversify: `
import { Container } from 'inversify';
const register = (told) => {
  const container = new Container();
  const bind = (token) => container.bind(token);
  const both = (token) => container.bind(token);
  both.bind = bind;
  both.rebind = bind;
  both.rebindSync = bind;
  told(both, undefined, undefined, bind);
};
export class ContainerModule { constructor(told) { register(told); } }
export class AsyncContainerModule { constructor(told) { register(told); } }`,
  // Controllers are the decorated classes of what was loaded: https://github.com/inversify/inversify-express-utils
  'inversify-express-utils': `
import express from 'express';
export class InversifyExpressServer {
  setConfig(configure) { this.configure = configure; return this; }
  setErrorConfig(configure) { this.configureErrors = configure; return this; }
  build() {
    const app = express();
    if (this.configure) this.configure(app);
    for (const action of __decorated('controller', ['all', 'httpDelete', 'httpGet', 'httpHead', 'httpMethod', 'httpPatch', 'httpPost', 'httpPut'])) app.all('/:route', async (request, response) => action(request, response));
    if (this.configureErrors) this.configureErrors(app);
    return app;
  }
}`,
};
