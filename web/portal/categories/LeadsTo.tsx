import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Notice } from '../../design/Notice.tsx';
import classes from './CategoryForm.module.css';

/** K1: a contract that was issued to the company is activated on its page, not in words. */
export function LeadsTo({ company }: { company: string }) {
  const { t } = useTranslation('categories');
  return (
    <Notice tone="info">
      <p>{t('activation.text')}</p>
      <Button
        className={classes.leads ?? ''}
        renderRoot={(props) => <Link to="/company/contracts" search={{ company }} {...props} />}
      >
        {t('activation.go')}
      </Button>
    </Notice>
  );
}
