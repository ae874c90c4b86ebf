import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../../design/Dialog.tsx';
import { useSettingsDesk } from '../context.ts';
import { EntityTabs } from '../EntityTabs.tsx';
import { calendarsOf } from '../settings-draft.ts';
import { CalendarForm } from './CalendarForm.tsx';
import { NewCalendar } from './NewCalendar.tsx';

/** P1: the hours that working time is counted in. */
export function CalendarsPage() {
  const { t } = useTranslation(['settings', 'common']);
  const { settings, generation, draft, changeCalendar } = useSettingsDesk();
  const { id } = useSearch({ from: '/desk-layout/desk/settings/calendars' });
  const navigate = useNavigate();
  const [adding, setAdding] = useState(false);
  const calendars = calendarsOf(settings, draft);
  const usual = calendars.find((calendar) => !('always' in calendar)) ?? calendars[0];
  const chosen = calendars.find((calendar) => calendar.id === id) ?? usual;
  return (
    <>
      <EntityTabs
        label={t('page.calendars')}
        to="/desk/settings/calendars"
        items={calendars}
        chosen={chosen?.id ?? ''}
        isChanged={(each) => each in draft.calendars}
      >
        {settings.mayChange && (
          <Button
            size="xs"
            variant="subtle"
            leftSection={<IconPlus size={14} stroke={1.75} aria-hidden="true" />}
            onClick={() => setAdding(true)}
          >
            {t('calendar.new')}
          </Button>
        )}
      </EntityTabs>
      {chosen && <CalendarForm key={`${chosen.id} ${generation}`} calendar={chosen} />}
      <Dialog
        opened={adding}
        onClose={() => setAdding(false)}
        title={t('calendar.new')}
        closeLabel={t('common:close')}
      >
        <NewCalendar
          taken={calendars.map((calendar) => calendar.id)}
          onAdd={(calendar) => {
            changeCalendar(calendar);
            setAdding(false);
            void navigate({ to: '/desk/settings/calendars', search: { id: calendar.id } });
          }}
        />
      </Dialog>
    </>
  );
}
