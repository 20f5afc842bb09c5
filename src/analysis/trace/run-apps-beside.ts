import { isApp } from '../io/dispatchers';
import type { TraceStep } from '../run/call-site';
import type { Machine } from '../run/machine';
import { runRoutes } from '../run/served/routes';
import { placeKey } from '../run/steps/awaited-call';
import { sequence } from '../run/steps/sequence';
import { UNKNOWN, type LibraryValue } from '../run/values/value';
import { callsIn } from './calls/calls-in';

/** `withSentry((env) => options, app)`: runs the app that a wrapper was given beside functions, unless one of these has: `wrap(app, (request) => app.fetch(request))`. `before` are their steps. */
export function runAppsBeside(machine: Machine, { args }: LibraryValue, before: readonly TraceStep[]): void {
  const apps = args.filter((arg): arg is LibraryValue => arg.type === 'library' && arg.registered !== undefined && isApp(arg));
  if (apps.length === 0) return;
  const asked = new Set(placesIn(before));
  for (const app of apps) {
    const steps = machine.capture(() => void runRoutes(machine, app, UNKNOWN));
    if (!placesIn(steps).every((place) => asked.has(place))) for (const step of steps) machine.emit(step);
  }
}

function placesIn(steps: readonly TraceStep[]): string[] {
  return [...callsIn(sequence([...steps])).keys()].map(placeKey);
}
