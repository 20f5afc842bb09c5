/** chanfana tells the app that it is given the routes; hono/factory makes an app and hands it to a function. https://chanfana.com, https://hono.dev/docs/helpers/factory */
export const HONO_MODELS: Readonly<Record<string, string>> = {
  chanfana: `
export const fromHono = (app) => app;
export const fromIttyRouter = (router) => router;`,
  'hono/factory': `
import { Hono } from 'hono';
export const createFactory = (init) => ({ createApp: () => { const app = new Hono(); if (init && init.initApp) init.initApp(app); return app; }, createMiddleware: (middleware) => middleware, createHandlers: (...handlers) => handlers });
export const createMiddleware = (middleware) => middleware;`,
};
