import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ApiError } from '../../app/api.ts';
import { useProblemWords } from '../../app/problem-words.ts';
import { Notice } from '../../design/Notice.tsx';
import classes from './FormError.module.css';
import type { FormState } from './form-state.ts';

/** Why a sending failed; what was typed is kept. What the contract cannot carry can be sent as standard (K2). */
export function FormError({ state: { error, pending, sendAsStandard } }: { state: FormState }) {
  const { t } = useTranslation('portal');
  const words = useProblemWords();
  if (!error) return null;
  if (error instanceof ApiError && error.offer)
    return (
      <Notice tone="error">
        {/* The server's own words: they name the day that the code alone does not. */}
        <p>{error.message}</p>
        <p className={classes.offer}>{t('new.offerStandard')}</p>
        <Button variant="default" loading={pending} onClick={sendAsStandard}>
          {t('new.asStandard')}
        </Button>
      </Notice>
    );
  return (
    <Notice tone="error">
      {words(error)} {t('new.kept')}
    </Notice>
  );
}
