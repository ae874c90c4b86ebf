import { Checkbox } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Notice } from '../../design/Notice.tsx';

interface Props {
  /** The contract that is there already: its number and days. */
  other: string;
  confirmed: boolean;
  onConfirm: (confirmed: boolean) => void;
}

/** K1: two contracts of one plan at the same time are most likely one that was typed twice. */
export function Overlap({ other, confirmed, onConfirm }: Props) {
  const { t } = useTranslation('desk-companies');
  return (
    <Notice tone="error">
      {t('form.overlaps', { other })}
      <Checkbox
        mt={8}
        label={t('form.besideOthers')}
        checked={confirmed}
        onChange={(event) => onConfirm(event.currentTarget.checked)}
      />
    </Notice>
  );
}
