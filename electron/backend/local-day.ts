/** The day of a moment in this computer's calendar, `2026-11-21`: late at night, UTC's is another. */
export const localDay = (time: Date): string =>
  [time.getFullYear(), time.getMonth() + 1, time.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-');
