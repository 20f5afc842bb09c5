/** Methods of classes answer requests, each behind what says who asks: https://github.com/typestack/routing-controllers */
export const ROUTING_CONTROLLERS_MODELS = {
  'routing-controllers': `
import express from 'express';
import Koa from 'koa';
import Router from '@koa/router';
const told = (app, tell, options) => {
  for (const action of __functionsIn(options ? options.controllers : undefined)) {
    tell(async (request, response) => {
      if (__unknown && options.authorizationChecker) await options.authorizationChecker(__given(), []);
      if (__unknown && options.currentUserChecker) await options.currentUserChecker(__given());
      return action(request, response);
    });
  }
  return app;
};
export const useExpressServer = (app, options) => told(app, (answer) => app.all('/:route', answer), options);
export const createExpressServer = (options) => useExpressServer(express(), options);
export const useKoaServer = (app, options) => {
  const router = new Router();
  told(app, (answer) => router.all('/:route', answer), options);
  return app.use(router.routes());
};
export const createKoaServer = (options) => useKoaServer(new Koa(), options);`,
};
