const days = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];

/** `14:00`, or `Tue 14:00` where there is a whole week. */
export function hourLabel(hour: number, hours: number): string {
  const time = `${String(hour % 24).padStart(2, '0')}:00`;
  return hours > 24 ? `${days[Math.floor(hour / 24) % 7]} ${time}` : time;
}
