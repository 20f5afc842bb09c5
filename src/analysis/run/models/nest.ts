/** Buses hand commands, queries and events to the classes that were decorated for them, events to up to three; nobody waits for who listens to an event. https://docs.nestjs.com/recipes/cqrs */
const BUSES = `
const execute = async (asked) => { const [handler] = __told(asked); return handler.execute(asked); };
export class CommandBus { execute(command) { return execute(command); } }
export class QueryBus { execute(query) { return execute(query); } }
const publish = (event) => { const [first, second, third] = __told(event); if (first) first.handle(event); if (second) second.handle(event); if (third) third.handle(event); };
const publishAll = (events) => { for (const event of events) publish(event); };
export class EventBus { publish(event) { publish(event); } publishAll(events) { publishAll(events); } }
export class AggregateRoot {
  told = [];
  apply(event) { this.told.push(event); }
  commit() { publishAll(this.told); this.told = []; }
  uncommit() { this.told = []; }
  getUncommittedEvents() { return this.told; }
  publish(event) { publish(event); }
  publishAll(events) { publishAll(events); }
}
export class EventPublisher { mergeObjectContext(made) { return made; } mergeClassContext(made) { return made; } }`;

/** Tells the methods that were decorated for an event of that name; `emitAsync` waits for them. https://docs.nestjs.com/techniques/events */
const EVENTS = `
export class EventEmitter2 {
  emit(name, ...given) { const [first, second, third] = __told(name); if (first) first(...given); if (second) second(...given); if (third) third(...given); return true; }
  async emitAsync(name, ...given) { const [first, second, third] = __told(name); return Promise.all([first && first(...given), second && second(...given), third && third(...given)]); }
}`;

export const NEST_MODELS = { '@nestjs/cqrs': BUSES, '@nestjs/event-emitter': EVENTS };
