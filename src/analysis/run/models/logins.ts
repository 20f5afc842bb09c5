/** A request is answered by one of the providers, or it brings who has come, and the app does what it does about that: https://v2.sst.dev/constructs/Auth, https://openauth.js.org/docs/issuer/ */
const HANDLER = `
const call = async (f) => { if (f) await f(__given(), __given(), __given()); };
const one = async (providers) => { const provider = Object.values(providers || {})[__unknown]; if (__isFunction(provider)) await provider(); };
const adapter = (told) => async () => { if (!told) return; if (__unknown) { await call(told.onLink); await call(told.onCodeRequest); await call(told.sendCode); } else await call(told.onSuccess); };`;

const SST = `${HANDLER}
export const AuthHandler = ({ providers, callbacks, success, clients, onAuthorize, onSuccess, onError }) => async () => {
  if (__unknown) await one(providers);
  else if (callbacks && callbacks.auth) { await call(callbacks.auth.allowClient); await call(callbacks.auth.success); }
  else { await call(clients); await call(onAuthorize); await call(success || onSuccess); if (__unknown) await call(onError); }
  return __given();
};
export const Adapter = adapter, GoogleAdapter = adapter, LinkAdapter = adapter, CodeAdapter = adapter, OauthAdapter = adapter, OidcAdapter = adapter, GithubAdapter = adapter, FacebookAdapter = adapter, TwitchAdapter = adapter, SpotifyAdapter = adapter, MicrosoftAdapter = adapter, AppleAdapter = adapter;`;

const OPENAUTH = `${HANDLER}
import { Hono } from 'hono';
export const issuer = ({ providers, success, allow, select }) => {
  const app = new Hono();
  app.all('/*', async () => {
    if (__unknown) await one(providers);
    else { await call(select); await call(allow); await call(success); }
    return __given();
  });
  return app;
};
export const authorizer = issuer;`;

const PROVIDER = `${HANDLER}
export const CodeProvider = adapter, PasswordProvider = adapter;`;

const UI = `export const CodeUI = (told) => told, PasswordUI = (told) => told;`;

export const LOGIN_MODELS: Readonly<Record<string, string>> = {
  ...Object.fromEntries(['@openauthjs/openauth', '@openauthjs/openauth/issuer'].map((name) => [name, OPENAUTH])),
  ...Object.fromEntries(['code', 'password'].flatMap((name) => [[`@openauthjs/openauth/provider/${name}`, PROVIDER], [`@openauthjs/openauth/ui/${name}`, UI]])) as Record<string, string>,
  ...Object.fromEntries(['sst/auth', 'sst/auth/adapter', 'sst/node/auth', 'sst/node/future/auth'].map((name) => [name, SST])),
};
