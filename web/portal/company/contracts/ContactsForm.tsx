import { Button, Textarea, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { type FormEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CompanyContract } from '../../../../api/contact-lists.ts';
import { ApiError } from '../../../app/api.ts';
import { DraftConflict } from '../../../app/DraftConflict.tsx';
import { DraftLine } from '../../../app/DraftLine.tsx';
import { focusFirstWrong } from '../../../app/focus.ts';
import { useProblemWords } from '../../../app/problem-words.ts';
import { Notice } from '../../../design/Notice.tsx';
import classes from './Contacts.module.css';
import { checkList } from './check-list.ts';
import { ListCheck } from './ListCheck.tsx';
import { useSendContacts } from './queries.ts';
import { useListDraft } from './use-list-draft.ts';

/** One still types: what is wrong is said once they pause. */
const PAUSE_MS = 400;

interface Props {
  /** Null where somebody has the number of a contract on paper, and types it. */
  contract: CompanyContract | null;
  /** Those of the company: the one that is typed may be among them. */
  contracts: readonly CompanyContract[];
  onSent: () => void;
  onCancel: () => void;
}

/** K1: the list of contacts, as pasted, looked at line by line; what is typed stays until it was sent. */
export function ContactsForm({ contract, contracts, onSent, onCancel }: Props) {
  const { t } = useTranslation(['activation', 'common']);
  const words = useProblemWords();
  const form = useRef<HTMLFormElement>(null);
  const kept = useListDraft(contract);
  const { number, list } = kept;
  const known =
    contract ?? contracts.find((each) => each.number.toLowerCase() === number.toLowerCase().trim());
  const [tried, setTried] = useState(false);
  const send = useSendContacts();
  const isChange = contract?.state === 'active';
  const around = { present: known?.contacts ?? [], most: known?.mostContacts ?? null, isChange };
  const [paused] = useDebouncedValue(list, PAUSE_MS);
  const checked = checkList(tried ? list : paused, around);
  const { code } = send.error instanceof ApiError ? send.error : { code: null };

  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (number.trim() === '' || checkList(list, around).obstacle) {
      return focusFirstWrong(form.current);
    }
    if (send.isPending) return;
    const version = kept.basedOn ?? known?.version ?? 0;
    send.mutate(
      { list, version, number, contractId: isChange ? contract.id : null },
      {
        onSuccess: () => {
          kept.discard();
          onSent();
        },
        onError: (error) => {
          // Whoever sends once more has been told that somebody else did, and has seen what.
          if (error instanceof ApiError && error.code === 'list_overtaken')
            kept.change({ basedOn: null });
        },
      },
    );
  };
  const wrongNumber =
    tried && number.trim() === ''
      ? t('numberMissing')
      : code === 'not_found'
        ? t('numberUnknown')
        : undefined;
  const wrongList = tried && checked.obstacle && t(checked.obstacle, aboutTooMany(checked, around));
  return (
    <form className={classes.form} onSubmit={submit} ref={form} noValidate>
      {kept.state === 'conflict' && (
        <DraftConflict
          other={kept.other?.list ?? null}
          onTakeOther={kept.takeOther}
          onKeepMine={kept.keepMine}
        />
      )}
      {!contract && (
        <TextInput
          label={t('number')}
          description={t('numberHint')}
          value={number}
          maxLength={60}
          error={wrongNumber}
          onChange={({ currentTarget: { value } }) => kept.change({ number: value })}
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
        error={wrongList || undefined}
        onChange={({ currentTarget: { value } }) =>
          kept.change({ list: value, basedOn: kept.basedOn ?? known?.version ?? null })
        }
      />
      {list.trim() !== '' && <ListCheck checked={checked} most={around.most} />}
      {send.isError && code !== 'not_found' && <Notice tone="error">{words(send.error)}</Notice>}
      <div className={classes.foot}>
        <Button type="submit" loading={send.isPending}>
          {t('send')}
        </Button>
        <Button variant="default" onClick={onCancel}>
          {t('common:cancel')}
        </Button>
        <DraftLine state={kept.state} blank={list.trim() === ''} />
      </div>
    </form>
  );
}

const aboutTooMany = (
  { contacts, over }: ReturnType<typeof checkList>,
  { most }: { most: number | null },
) => ({ most, count: contacts.length, over });
