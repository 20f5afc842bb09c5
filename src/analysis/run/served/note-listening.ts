import type { Machine } from '../machine';
import { native } from '../natives/native';
import { promiseOf } from '../values/promise-of';
import { UNDEFINED, UNKNOWN, type LibraryValue } from '../values/value';
import { keepRegistration } from './keep-registration';
import { runRoutes } from './routes';
import { serve } from './serve';

/** `app.listen(3000)`, `createServer(app).listen(3000)`: a platform that starts the file as a server hands it requests, and the app runs what it was told. */
export function noteListening(machine: Machine, call: LibraryValue): void {
  const { path, receiver: server } = call;
  if (!server || !path.endsWith('.listen()')) return;
  const answer = native('listen', (running) =>
    promiseOf(running, running.capture(() => {
      if (!runRoutes(running, server, UNKNOWN)) for (const listener of server.callbacks ?? []) serve(running, listener, [UNKNOWN, UNKNOWN]);
    }), UNDEFINED),
  );
  keepRegistration(machine, call, [answer]);
}
