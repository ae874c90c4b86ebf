import { Button, SegmentedControl, Switch } from '@mantine/core';
import { type Ref, useImperativeHandle } from 'react';
import { useTranslation } from 'react-i18next';
import type { RequestDetail } from '../../../api/requests.ts';
import { DraftLine } from '../../app/DraftLine.tsx';
import { useProblemWords } from '../../app/problem-words.ts';
import { Notice } from '../../design/Notice.tsx';
import { useFilesSlot } from '../../files/use-files-slot.tsx';
import { MessageField } from '../../requests/MessageField.tsx';
import { Arrivals } from './Arrivals.tsx';
import classes from './Composer.module.css';
import { ComposerModes } from './ComposerModes.tsx';
import { Inserts } from './Inserts.tsx';
import { OtherDraft } from './OtherDraft.tsx';
import { isBlank, type StaffKind } from './reply-draft.ts';
import { type ComposerState, useComposer } from './use-composer.ts';
import { useInserts } from './use-inserts.ts';

export interface ComposerHandle {
  reply: () => void;
  solve: () => void;
  toggleNote: () => void;
  /** What only colleagues may read goes into a note. */
  quote: (quote: string, internal: boolean) => void;
}

interface Props {
  request: RequestDetail;
  ref: Ref<ComposerHandle>;
}

const noFiles: string[] = [];

/** Where an engineer writes: to the customer, or a note for colleagues. */
export function Composer({ request, ref }: Props) {
  const { t } = useTranslation('desk');
  const words = useProblemWords();
  const state = useComposer(request);
  const { draft, kept, kind, change, changeAndWrite } = state;
  const inserts = useInserts(state);
  const ids = kept.draft.files ?? noFiles;
  const files = useFilesSlot(
    request.number,
    { ids, keep: (files) => kept.change({ files }) },
    true,
  );
  useImperativeHandle(ref, () => ({
    reply: () => changeAndWrite({ mode: 'reply' }),
    solve: () => changeAndWrite({ mode: 'reply', kind: 'solution', qualified: null }),
    toggleNote: () => changeAndWrite({ mode: kind === 'note' ? 'reply' : 'note' }),
    quote: (quote, internal) => {
      if (internal) change({ mode: 'note' });
      state.field.current?.insertBlock(quote);
    },
  }));
  if (!kind) return null;
  const note = kind === 'note';
  return (
    <div className={classes.composer} data-note={note}>
      {kept.state === 'conflict' && <OtherDraft kept={kept} />}
      {state.arrivals.length > 0 && (
        <Arrivals
          entries={state.arrivals}
          refused={state.refused}
          onSeen={state.acceptArrivals}
          onSendAnyway={() => state.send(state.newest)}
        />
      )}
      {state.error && <Notice tone="error">{words(state.error)}</Notice>}
      <ComposerModes request={request} state={state} />
      <MessageField
        ref={state.field}
        dense
        bare
        value={draft.body}
        onChange={inserts.write}
        onSend={() => state.send()}
        label={note ? t('composer.writeNote') : t('composer.writeReply')}
        placeholder={note ? t('composer.hintNote') : t('composer.hintReply')}
        error={state.blank ? t('composer.blank') : undefined}
        files={files}
      >
        <Inserts request={request} note={note} inserts={inserts} />
        <DraftLine state={kept.state} blank={isBlank(draft)} />
      </MessageField>
      <Foot state={state} kind={kind} />
    </div>
  );
}

function Foot({ state, kind }: { state: ComposerState; kind: StaffKind }) {
  const { t } = useTranslation('desk');
  const { draft, replies, change, asksQualified } = state;
  const note = kind === 'note';
  return (
    <>
      {!note && asksQualified && (
        <Switch
          size="xs"
          className={classes.qualified ?? ''}
          checked={draft.qualified ?? kind === 'solution'}
          label={t('composer.qualified')}
          onChange={(event) => change({ qualified: event.currentTarget.checked })}
        />
      )}
      <div className={classes.foot}>
        {!note && (
          <SegmentedControl
            className={classes.as ?? ''}
            aria-label={t('composer.as')}
            data={replies.map((value) => ({ value, label: t(`composer.${value}`) }))}
            value={kind}
            onChange={(value) => change({ kind: value as StaffKind, qualified: null })}
          />
        )}
        <Button
          size="xs"
          className={classes.send ?? ''}
          loading={state.sending}
          rightSection={<kbd>Ctrl ↵</kbd>}
          onClick={() => state.send()}
        >
          {t(`composer.send.${kind}`)}
        </Button>
      </div>
    </>
  );
}
