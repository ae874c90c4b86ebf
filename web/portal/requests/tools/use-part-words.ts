import { useTranslation } from 'react-i18next';
import type { RequestOverview } from '../../../../api/requests.ts';
import { useMe } from '../../../app/session.ts';
import { formatter } from '../../../app/time.ts';
import type { RequestStatus } from '../../../requests/status.ts';
import { type FilterPart, nameOf } from './filter-parts.ts';

/** A part of the filter in words, like "Status: Closed". */
export function usePartWords(overview: RequestOverview | undefined) {
  const { t, i18n } = useTranslation(['lists', 'portal', 'common']);
  const me = useMe().person.id;
  // A day by its name alone: it is the same in every zone.
  const { date } = formatter(i18n.language, 'UTC');
  const valueIn = ({ key, value }: FilterPart): string => {
    if (key === 'search') return value;
    if (key === 'severity') return t(`common:severity.${value as '1'}`);
    if (key === 'status') return t(`portal:requests.statusWord.${value as RequestStatus}`);
    if (key === 'only') return t(`only.${value as 'late'}`);
    if (key === 'from' || key === 'until') return date(Date.parse(value));
    if (key === 'by' && (value === 'me' || value === me)) return t('part.me');
    return nameOf(key, value, overview) ?? (overview ? t('part.gone') : '…');
  };
  return (part: FilterPart) => t(`part.${part.key}`, { value: valueIn(part) });
}
