import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { PersonRef } from '../../api/people.ts';
import { ApiError } from '../app/api.ts';
import { Dialog } from '../design/Dialog.tsx';
import classes from './OutsideDialog.module.css';

interface Props {
  person: PersonRef;
  company: string;
  address: string;
  onLeave: () => void;
  onAdd: () => void;
}

/** The address outside the company that adding somebody would reach; null where nothing like it was refused. */
export const outsideAddress = (error: unknown): string | null =>
  error instanceof ApiError && error.code === 'leaves_company'
    ? (error.fields[0]?.message ?? null)
    : null;

/** Said before anything leaves the company: whom it reaches, and where. */
export function OutsideDialog({ person, company, address, onLeave, onAdd }: Props) {
  const { t } = useTranslation(['conversation', 'common']);
  const { name } = person;
  return (
    <Dialog opened onClose={onLeave} title={t('outside.title')} closeLabel={t('common:cancel')}>
      <p>{t('outside.text', { name, address, company })}</p>
      <div className={classes.buttons}>
        <Button variant="subtle" onClick={onLeave}>
          {t('outside.leave')}
        </Button>
        <Button variant="danger" onClick={onAdd}>
          {t('outside.add', { name })}
        </Button>
      </div>
    </Dialog>
  );
}
