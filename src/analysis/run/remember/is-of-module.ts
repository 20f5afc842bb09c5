/** Whether a value with this id was made while a module loaded: all handlers share it. */
export function isOfModule(born: number | undefined): boolean {
  return born !== undefined && born <= 0;
}
