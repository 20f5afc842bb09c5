/** A format of numbers that is made at its first use: the first one of a process takes 13 ms, longer than all else that an extension does when it starts. */
export function numberFormat(options: Intl.NumberFormatOptions): Pick<Intl.NumberFormat, 'format'> {
  let made: Intl.NumberFormat | undefined;
  return { format: (value) => (made ??= new Intl.NumberFormat('en-US', options)).format(value) };
}
