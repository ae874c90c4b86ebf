import { Checkbox, Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';

export interface Why {
  reason: string;
  mayBeLater: boolean;
}

interface Props {
  why: Why;
  /** It was tried to send it. */
  tried: boolean;
  /** Whether anything would move later. */
  needsReason: boolean;
  onChange: (why: Why) => void;
}

/** P8: why a contract goes on on other terms, and whether promises may get later by it. */
export function WhyFields({ why, tried, needsReason, onChange }: Props) {
  const { t } = useTranslation('contract-states');
  return (
    <>
      <Textarea
        label={t('plan.reason')}
        description={t('plan.reasonHint')}
        autosize
        minRows={2}
        maxLength={2000}
        value={why.reason}
        error={tried && why.reason.trim() === '' && t('plan.noReason')}
        onChange={(event) => onChange({ ...why, reason: event.currentTarget.value })}
      />
      {needsReason && (
        <Checkbox
          label={t('plan.later')}
          description={t('plan.laterHint')}
          checked={why.mayBeLater}
          onChange={(event) => onChange({ ...why, mayBeLater: event.currentTarget.checked })}
        />
      )}
    </>
  );
}
