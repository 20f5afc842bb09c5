import { positionOf, type ConfigObject } from '../config/parse/config-object';
import { asList, asObject, asString } from '../config/parse/parse-config';
import type { StaticValue } from '../framework';
import type { TaskHandOver } from './wiring';

/** Handler id of a state that is a function of the project and waits for its answer. */
export type FunctionOf = (state: ConfigObject) => string | undefined;

/**
 * Pairs of functions of a state machine (Amazon States Language) between which nothing stands: the first goes to the second alone, nothing else does,
 * and neither has a way of its own to go on after an error. Where something does, the boundary is there for a reason.
 */
export function* taskHandOvers(machine: ConfigObject, functionOf: FunctionOf): Iterable<TaskHandOver> {
  const states = asObject(machine.States) ?? {};
  const arrivals = [asString(machine.StartAt), ...Object.values(states).flatMap((state) => waysFrom(asObject(state)))];
  for (const state of Object.values(states).map(asObject)) {
    if (!state) continue;
    yield* innerMachines(state).flatMap((inner) => [...taskHandOvers(inner, functionOf)]);
    const next = asString(state.Next);
    const target = next === undefined ? undefined : asObject(states[next]);
    if (!target || arrivals.filter((name) => name === next).length !== 1) continue;
    const [from, to] = [plainTask(state, functionOf), plainTask(target, functionOf)];
    const place = positionOf(states, next);
    if (from !== undefined && to !== undefined && from !== to && place && !isMarkedState(target)) yield { from, to, ...place };
  }
}

/** The handler of a state machine that has no other state. */
export function onlyTask(machine: ConfigObject, functionOf: FunctionOf): string | undefined {
  const [state, ...others] = Object.values(asObject(machine.States) ?? {}).map(asObject);
  return state && others.length === 0 && !isMarkedState(state) ? plainTask(state, functionOf) : undefined;
}

function plainTask(state: ConfigObject, functionOf: FunctionOf): string | undefined {
  const isPlain = state.Type === 'Task' && state.Catch === undefined && asList(state.Retry).every(isOfTheService);
  return isPlain ? functionOf(state) : undefined;
}

/** Retries that everybody adds, for failures of Lambda itself. */
function isOfTheService(retry: StaticValue): boolean {
  return asList(asObject(retry)?.ErrorEquals).every((error) => /^Lambda\./.test(asString(error) ?? ''));
}

/** JSON has no comments; a state has `Comment`. */
function isMarkedState(state: ConfigObject): boolean {
  return /\bhosting-cost-ignore\b/.test(asString(state.Comment) ?? '');
}

function waysFrom(state: ConfigObject | undefined): (string | undefined)[] {
  const choices = [...asList(state?.Choices), ...asList(state?.Catch)].map((choice) => asString(asObject(choice)?.Next));
  return [asString(state?.Next), asString(state?.Default), ...choices];
}

function innerMachines(state: ConfigObject): ConfigObject[] {
  return [...asList(state.Branches), ...asList(state.ItemProcessor), ...asList(state.Iterator)].map(asObject).filter((inner) => inner !== undefined);
}
