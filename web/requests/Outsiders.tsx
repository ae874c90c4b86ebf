import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import classes from './Outsiders.module.css';

interface Props {
  /** `outside`: where that is; null inside. */
  people: readonly { name: string; outside: string | null }[];
  company: string;
}

/** Said before sending: who outside the company gets what is written. */
export function Outsiders({ people, company }: Props) {
  const { t } = useTranslation('conversation');
  const names = people.flatMap(({ name, outside }) =>
    outside === null ? [] : [`${name} (${outside})`],
  );
  if (names.length === 0) return null;
  return (
    <strong className={classes.outsiders}>
      <IconAlertTriangle size={14} stroke={1.75} aria-hidden="true" />
      <span>{t('recipients.outside', { company, names: names.join(', ') })}</span>
    </strong>
  );
}
