import { Button, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { deviceTimeZone } from '../../../app/time.ts';
import classes from '../Settings.module.css';
import type { WorkingHours } from './year-days.ts';

interface Props {
  taken: readonly string[];
  onAdd: (calendar: WorkingHours) => void;
}

const weekday = ['09:00-17:00'];

/** A calendar begins with a name and the short id that plans know it by; the rest is set on its page. */
export function NewCalendar({ taken, onAdd }: Props) {
  const { t } = useTranslation(['settings', 'common']);
  const [name, setName] = useState('');
  const [id, setId] = useState('');
  const [tried, setTried] = useState(false);
  const noName = name.trim() === '';
  const wrongId = /^[a-z0-9][a-z0-9_-]*$/.test(id)
    ? taken.includes(id) && t('fault.id_taken')
    : t('fault.bad_id');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (noName || wrongId) return;
    const [monday, tuesday, wednesday, thursday, friday] = Array(5).fill(weekday);
    onAdd({
      id,
      names: { en: name.trim() },
      zone: deviceTimeZone(),
      weekly: { monday, tuesday, wednesday, thursday, friday },
      days: {},
      confirmedYears: [],
    });
  };
  return (
    <form className={classes.form} onSubmit={submit} noValidate>
      <TextInput
        label={t('calendar.name')}
        data-autofocus
        maxLength={200}
        value={name}
        error={tried && noName && t('common:required')}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <TextInput
        label={t('calendar.id')}
        description={t('calendar.idHint')}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        maxLength={60}
        spellCheck={false}
        value={id}
        error={tried && wrongId}
        onChange={(event) => setId(event.currentTarget.value.toLowerCase())}
      />
      <Button type="submit">{t('calendar.add')}</Button>
    </form>
  );
}
