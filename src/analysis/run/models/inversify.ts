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
};
