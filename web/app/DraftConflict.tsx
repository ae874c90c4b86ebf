import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Notice } from '../design/Notice.tsx';
import classes from './DraftConflict.module.css';

interface Props {
  /** The other browser's text; null where there is none any more. */
  other: string | null;
  onTakeOther: () => void;
  onKeepMine: () => void;
}

/** Two browsers wrote on one draft: both texts are shown, this one in its field, and a person chooses. */
export function DraftConflict({ other, onTakeOther, onKeepMine }: Props) {
  const { t } = useTranslation();
  return (
    <div role="status">
      <Notice tone="info">
        <p>{t(other === null ? 'draft.conflict.gone' : 'draft.conflict.changed')}</p>
        {other !== null && (
          // biome-ignore lint/a11y/noNoninteractiveTabindex: a long text is scrolled by keyboard too.
          <blockquote className={classes.other} tabIndex={0}>
            {other}
          </blockquote>
        )}
        <div className={classes.choice}>
          <Button size="xs" onClick={onKeepMine}>
            {t('draft.conflict.mine')}
          </Button>
          <Button size="xs" variant="default" onClick={onTakeOther}>
            {t(other === null ? 'draft.conflict.drop' : 'draft.conflict.theirs')}
          </Button>
        </div>
      </Notice>
    </div>
  );
}
