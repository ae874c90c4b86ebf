import { Button } from '@mantine/core';
import { IconEye } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useSettingsDesk } from '../context.ts';
import settings from '../Settings.module.css';
import type { PreviewFrom } from '../search.ts';
import classes from './Products.module.css';

/** The way to the form as customers would see it, with what is changed and not saved. */
export function PreviewLink({ from }: { from: PreviewFrom }) {
  const { t } = useTranslation('products');
  const { mayChange } = useSettingsDesk().settings;
  return (
    <div className={classes.top}>
      <p className={settings.hint}>{t(`hint.${from}`)}</p>
      {mayChange && (
        <Button
          variant="default"
          leftSection={<IconEye size={16} stroke={1.75} aria-hidden="true" />}
          renderRoot={(props) => <Link {...props} to="/desk/settings/preview" search={{ from }} />}
        >
          {t('preview.see')}
        </Button>
      )}
    </div>
  );
}
