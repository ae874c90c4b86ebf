const formats = new Map<string, Intl.DateTimeFormat>();

/** A local date as people read it: no zone may move it to the day before. British English, as on the pages. */
export function dayInWords(day: string, language: string): string {
  // To make one takes longer than to use it.
  const format =
    formats.get(language) ??
    new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
      dateStyle: 'long',
      timeZone: 'UTC',
    });
  formats.set(language, format);
  return format.format(Date.parse(`${day}T12:00:00Z`));
}
