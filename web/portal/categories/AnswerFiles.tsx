import { useTranslation } from 'react-i18next';
import type { RequestField } from '../../../api/request-categories.ts';
import { FilesField } from '../../files/FilesField.tsx';
import type { Target } from '../../files/upload.ts';
import type { KeptFiles } from '../../files/use-files.ts';
import classes from './CategoryForm.module.css';

interface Props {
  field: RequestField;
  /** The draft's key. */
  place: string;
  target: Target;
  kept: KeptFiles;
}

/** Files that a category's form asks for: whoever has none sends none. */
export function AnswerFiles({ field: { name, help }, place, target, kept }: Props) {
  const { t } = useTranslation('categories');
  return (
    <fieldset className={classes.choice}>
      <legend>{t('optional', { name })}</legend>
      {help && <p className={classes.help}>{help}</p>}
      <FilesField place={place} target={target} kept={kept} />
    </fieldset>
  );
}
