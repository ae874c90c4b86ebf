import { Button, Textarea, TextInput } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { DraftConflict } from '../../../app/DraftConflict.tsx';
import { DraftLine } from '../../../app/DraftLine.tsx';
import { focusFirstWrong } from '../../../app/focus.ts';
import { useProblemWords } from '../../../app/problem-words.ts';
import { Notice } from '../../../design/Notice.tsx';
import classes from './Contacts.module.css';
import { ListCheck } from './ListCheck.tsx';
import { type Typing, useContactsForm } from './use-contacts-form.ts';

/** K1: the list of contacts, as pasted, looked at line by line. */
export function ContactsForm({ onCancel, ...typing }: Typing & { onCancel: () => void }) {
  const { t } = useTranslation(['activation', 'common']);
  const words = useProblemWords();
  const form = useRef<HTMLFormElement>(null);
  const { kept, most, checked, tried, failure, wrongNumber, ...field } = useContactsForm(typing);
  // The button that opened it is gone.
  useEffect(() => form.current?.querySelector<HTMLElement>('input, textarea')?.focus(), []);
  const { number, list, state, other } = kept;
  const { obstacle, contacts, over } = checked;
  return (
    <form
      className={classes.form}
      ref={form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!field.submit()) focusFirstWrong(form.current);
      }}
    >
      {state === 'conflict' && (
        <DraftConflict
          other={other?.list ?? null}
          onTakeOther={kept.takeOther}
          onKeepMine={kept.keepMine}
        />
      )}
      {!typing.contract && (
        <TextInput
          label={t('number')}
          description={t('numberHint')}
          value={number}
          maxLength={60}
          error={wrongNumber && t(wrongNumber)}
          onChange={({ currentTarget: { value } }) => field.typeNumber(value)}
        />
      )}
      <Textarea
        label={t('list')}
        description={t('listHint')}
        placeholder={t('placeholder')}
        autosize
        minRows={4}
        maxRows={14}
        spellCheck={false}
        classNames={{ input: classes.typed ?? '' }}
        value={list}
        error={tried && obstacle && t(obstacle, { most, count: contacts.length, over })}
        onChange={({ currentTarget: { value } }) => field.typeList(value)}
      />
      {list.trim() !== '' && <ListCheck checked={checked} most={most} />}
      {failure && <Notice tone="error">{words(failure)}</Notice>}
      <div className={classes.foot}>
        <Button type="submit" loading={field.isSending}>
          {t('send')}
        </Button>
        <Button variant="default" onClick={onCancel}>
          {t('common:cancel')}
        </Button>
        <DraftLine state={state} blank={list.trim() === ''} />
      </div>
    </form>
  );
}
