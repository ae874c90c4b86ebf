import { Button } from '@mantine/core';
import { type FormEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Licence } from '../../../../api/licences.ts';
import { ApiError } from '../../../app/api.ts';
import { focusFirstWrong } from '../../../app/focus.ts';
import { useProblemWords, wrongFields } from '../../../app/problem-words.ts';
import { Dialog } from '../../../design/Dialog.tsx';
import { Notice } from '../../../design/Notice.tsx';
import { ActivationCode } from '../../sign-in/ActivationCode.tsx';
import { codeIsWhole, emptyCode } from '../../sign-in/activation-code.ts';
import type { ShownCompany } from '../shown-company.ts';
import { Conflict } from './Conflict.tsx';
import classes from './Licences.module.css';
import { useAddLicence } from './queries.ts';

interface Props {
  company: ShownCompany;
  opened: boolean;
  onClose: () => void;
  onAdded: (licence: Licence) => void;
}

export function AddLicence({ company, opened, onClose, onAdded }: Props) {
  const { t } = useTranslation(['licences', 'common']);
  return (
    <Dialog
      opened={opened}
      onClose={onClose}
      title={t('form.title')}
      closeLabel={t('common:close')}
    >
      <AddForm company={company} onCancel={onClose} onAdded={onAdded} />
    </Dialog>
  );
}

interface FormProps extends Pick<Props, 'company' | 'onAdded'> {
  onCancel: () => void;
}

/** C5: by code or key file, as at registration; what was typed stays, whatever comes of it. */
function AddForm({ company, onCancel, onAdded }: FormProps) {
  const { t } = useTranslation(['licences', 'sign-in', 'common']);
  const words = useProblemWords();
  const form = useRef<HTMLFormElement>(null);
  const [code, setCode] = useState<readonly string[]>(emptyCode);
  const [checked, setChecked] = useState(false);
  const add = useAddLicence(company.publicId);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    if (!codeIsWhole(code)) return focusFirstWrong(form.current);
    if (add.isPending) return;
    add.mutate(code.join('-'), {
      onSuccess: onAdded,
      onError: () => focusFirstWrong(form.current),
    });
  };
  if (add.error instanceof ApiError && add.error.code === 'code_elsewhere')
    return (
      <Conflict company={company} ending={code.join('').slice(-4)} onBack={() => add.reset()} />
    );
  const isAboutCode = wrongFields(add.error).includes('activationCode');
  const incomplete = checked && !codeIsWhole(code) ? t('sign-in:code.wrong') : undefined;
  return (
    <form className={classes.form} onSubmit={submit} ref={form} noValidate>
      <p>{t('form.lead')}</p>
      <ActivationCode
        boxes={code}
        onChange={(boxes) => {
          setCode(boxes);
          add.reset();
        }}
        error={incomplete ?? (isAboutCode ? words(add.error) : undefined)}
      />
      {add.isError && !isAboutCode && <Notice tone="error">{words(add.error)}</Notice>}
      <div className={classes.foot}>
        <Button type="submit" loading={add.isPending}>
          {t('form.send')}
        </Button>
        <Button variant="default" onClick={onCancel}>
          {t('common:cancel')}
        </Button>
      </div>
    </form>
  );
}
