import { useTranslation } from 'react-i18next';
import { useMe } from '../app/session.ts';
import { formatter } from '../app/time.ts';

/** The day and time of a deletion as the reader says them. */
export function useDue(): (dueAt: string) => string {
  const { i18n } = useTranslation();
  const { promise } = formatter(i18n.language, useMe().person.timeZone);
  return (dueAt) => promise(Date.parse(dueAt));
}
