import { Button } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useProblemWords } from '../../../app/problem-words.ts';
import { Notice } from '../../../design/Notice.tsx';
import { useSettingsDesk } from '../context.ts';
import { useConfirmYear } from '../queries.ts';
import classes from './YearSection.module.css';
import type { WorkingHours } from './year-days.ts';

interface Props {
  calendar: WorkingHours;
  year: number;
  unsaved: boolean;
}

/** Once a year somebody says that its days off are known: until then every promise that reaches it carries a warning. */
export function YearConfirmation({ calendar, year, unsaved }: Props) {
  const { t } = useTranslation('settings');
  const words = useProblemWords();
  const { settings } = useSettingsDesk();
  const confirm = useConfirmYear(calendar.id);
  if (calendar.confirmedYears.includes(year)) {
    return (
      <p className={classes.confirmed} role="status">
        <IconCheck size={16} stroke={1.75} aria-hidden="true" /> {t('year.confirmed', { year })}
      </p>
    );
  }
  return (
    <>
      <div className={classes.unconfirmed}>
        <p>{t('year.unconfirmed', { year })}</p>
        {settings.mayChange && (
          <Button
            size="xs"
            disabled={unsaved}
            loading={confirm.isPending}
            onClick={() => confirm.mutate({ basedOn: settings.version, year })}
          >
            {t('year.confirm', { year })}
          </Button>
        )}
        {settings.mayChange && unsaved && <p>{t('year.saveFirst')}</p>}
      </div>
      {confirm.isError && <Notice tone="error">{words(confirm.error)}</Notice>}
    </>
  );
}
