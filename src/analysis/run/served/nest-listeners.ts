import { instantiate } from '../class';
import { evaluate } from '../evaluate';
import type { Machine } from '../machine';
import { memberOf } from '../members/member';
import { native } from '../natives/native';
import { everyItem } from '../values/every-item';
import { UNKNOWN, optionsOf, type ClassValue, type Value } from '../values/value';
import { serve } from './serve';

/** Tells who listens to which event: `@OnEvent('order.created')`. Gives those of events that only a run could tell, which may come with any request. https://docs.nestjs.com/techniques/events */
export function tellListeners(machine: Machine, cls: ClassValue): Value[] {
  return cls.cls.methods.flatMap(({ name, decorators = [] }) => {
    const listener = (running: Machine): Value => memberOf(running, instantiate(running, cls), name);
    const events = decorators.filter((one) => one.name === 'OnEvent').flatMap(({ args: [event] }) => (event ? eventsIn(evaluate(machine, cls.scope, event)) : []));
    const known = events.filter((event) => !isPattern(event) && machine.providers.tell(machine, event, listener));
    return known.length === events.length ? [] : [native(name, (running) => serve(running, listener(running), [UNKNOWN]))];
  });
}

/** `@OnEvent(['order.created', 'order.paid'])` */
function eventsIn(event: Value): Value[] {
  return optionsOf(event).flatMap((option) => (option.type === 'array' ? everyItem(option).flatMap(optionsOf) : [option]));
}

/** `order.*` */
function isPattern(event: Value): boolean {
  return event.type === 'literal' && String(event.value).includes('*');
}
