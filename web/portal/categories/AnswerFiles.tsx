import { useTranslation } from 'react-i18next';
import type { RequestField } from '../../../api/request-categories.ts';
import type { AnswerFault } from '../../../domain/forms/index.ts';
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
  fault: AnswerFault | undefined;
}

/** Files that a category's form asks for. */
export function AnswerFiles({ field, place, target, kept, fault }: Props) {
  const { t } = useTranslation('categories');
  const { id, name, help, required } = field;
  return (
    <fieldset className={classes.choice} aria-describedby={fault && `${id}-fault`}>
      <legend>{required ? name : t('optional', { name })}</legend>
      {help && <p className={classes.help}>{help}</p>}
      <FilesField place={place} target={target} kept={kept} />
      {fault && (
        <p id={`${id}-fault`} className={classes.wrong}>
          {t(`fault.${fault}`)}
        </p>
      )}
    </fieldset>
  );
}
