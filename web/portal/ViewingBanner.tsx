import { Button } from '@mantine/core';
import { IconEye } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { Me } from '../../api/people.ts';
import { call, serverNow } from '../app/api.ts';
import { formatter } from '../app/time.ts';
import { leaveViewing } from '../app/viewing.ts';
import classes from './ViewingBanner.module.css';

interface Props {
  me: Me & { viewing: NonNullable<Me['viewing']> };
}

/** As whom somebody of the staff looks on, until when, and the way back. */
export function ViewingBanner({ me: { person, companies, viewing } }: Props) {
  const { t, i18n } = useTranslation('people');
  const format = formatter(i18n.language, person.timeZone);
  const endsAt = Date.parse(viewing.expiresAt);
  useEffect(() => {
    const ending = setTimeout(leaveViewing, Math.max(endsAt - serverNow(), 0));
    return () => clearTimeout(ending);
  }, [endsAt]);
  const stop = useMutation({
    mutationFn: () => call(`/api/viewings/${viewing.id}`, { method: 'DELETE', asThemselves: true }),
    // Where the server cannot be reached the page leaves all the same: it ends by itself.
    onSettled: leaveViewing,
  });
  return (
    <aside className={classes.banner} aria-label={viewing.by.name}>
      <IconEye size={18} stroke={1.75} aria-hidden="true" />
      <p className={classes.words}>
        {t('viewing.banner', { name: person.name, company: companies[0]?.name ?? '' })}{' '}
        {t('viewing.until', { when: format.near(endsAt, serverNow()) })}
      </p>
      <Button size="xs" color="dark" loading={stop.isPending} onClick={() => stop.mutate()}>
        {t('viewing.stop')}
      </Button>
    </aside>
  );
}
