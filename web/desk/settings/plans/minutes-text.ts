/** A target as it is typed, hours and minutes: `0:30`, `6:00`, `120:00`; null for anything else. */
export function readMinutes(typed: string): number | null {
  const parts = /^(\d{1,4}):([0-5]\d)$/.exec(typed.trim());
  return parts ? Number(parts[1]) * 60 + Number(parts[2]) : null;
}

export const minutesInWords = (minutes: number): string =>
  `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;
