import { useTranslation } from 'react-i18next';
import { useDraft } from '../../app/draft.ts';
import { holdsWords } from './copy.ts';
import { type Draft, emptyDraft } from './draft.ts';
import classes from './KeptDraft.module.css';

const empty: Draft = emptyDraft('');

/** R2: what was begun is found again where a request is begun. Nothing where there is no draft with words. */
export function KeptDraft() {
  const { t } = useTranslation('support-form');
  const { draft } = useDraft('new-request', empty);
  const { updateFirst, subject, description } = draft;
  if (updateFirst)
    return <span className={classes.kept}>{t('kept.waits', { version: updateFirst })}</span>;
  if (!holdsWords(draft)) return null;
  const words = (subject.trim() || description.trim()).slice(0, 80);
  return <span className={classes.kept}>{t('kept.words', { words })}</span>;
}
