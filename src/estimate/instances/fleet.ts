export interface Fleet {
  /** Of one day, the mean of a week where it has weights of its own. */
  taskHoursPerDay: number;
  minTasks: number;
  maxTasks: number;
}

/**
 * Running tasks over a day or a week: each hour its own number, and a surplus task lives on for `scaleInHours` (ECS target tracking removes
 * it after about 15 minutes). Without scaling the fleet has the peak's size all day.
 */
export function fleet(tasksByHour: readonly number[], scaleInHours: number | undefined): Fleet {
  let sum = 0;
  let shrinking = 0;
  let maxTasks = 0;
  let minTasks = Infinity;
  let before = tasksByHour[tasksByHour.length - 1]!;
  for (const tasks of tasksByHour) {
    sum += tasks;
    if (tasks < before) shrinking += before - tasks;
    if (tasks > maxTasks) maxTasks = tasks;
    if (tasks < minTasks) minTasks = tasks;
    before = tasks;
  }
  const taskHours = scaleInHours === undefined ? tasksByHour.length * maxTasks : sum + scaleInHours * shrinking;
  const taskHoursPerDay = (taskHours * 24) / tasksByHour.length;
  return { taskHoursPerDay, minTasks, maxTasks };
}
