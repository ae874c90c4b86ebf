/** A local date as people read it: no zone may move it to the day before. British English, as on the pages. */
export const dayInWords = (day: string, language: string): string =>
  new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
    dateStyle: 'long',
    timeZone: 'UTC',
  }).format(Date.parse(`${day}T12:00:00Z`));
