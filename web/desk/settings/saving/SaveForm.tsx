import { Button, Textarea, TextInput } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PreviewSettings, SettingsPreview } from '../../../../api/settings.ts';
import { ApiError } from '../../../app/api.ts';
import { useProblemWords } from '../../../app/problem-words.ts';
import { queryClient } from '../../../app/query-client.ts';
import { learnStatusNames, statusNamesQuery, useMe } from '../../../app/session.ts';
import { instantOf } from '../../../app/time.ts';
import { useTimeFormat } from '../../../clock/reader.ts';
import { Notice } from '../../../design/Notice.tsx';
import { useTell } from '../../undo/use-tell.tsx';
import { useSettingsDesk } from '../context.ts';
import { OneOf } from '../OneOf.tsx';
import { useSave } from '../queries.ts';
import classes from '../Settings.module.css';

interface Props {
  preview: SettingsPreview;
  body: PreviewSettings;
}

/** From when, a note for the history, and a reason where a promise would come later (P8). */
export function SaveForm({ preview, body }: Props) {
  const { t } = useTranslation(['settings', 'common']);
  const words = useProblemWords();
  const tell = useTell();
  const navigate = useNavigate();
  const { timeZone } = useMe().person;
  const { zone, instant } = useTimeFormat();
  const { draft, write, discard } = useSettingsDesk();
  const save = useSave();
  const [later, setLater] = useState(draft.holdsFrom !== '');
  const [tried, setTried] = useState(false);
  const at = instantOf(draft.holdsFrom, timeZone);
  const noTime = later && Number.isNaN(at);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (noTime || save.isPending) return;
    const sent = {
      ...body,
      holdsFrom: later ? new Date(at).toISOString() : null,
      note: draft.note.trim() || null,
      reason: draft.reason.trim() || null,
    };
    save.mutate(sent, {
      onSuccess: ({ version }) => {
        discard();
        queryClient.removeQueries({ queryKey: statusNamesQuery.queryKey });
        void learnStatusNames();
        tell.done(t('saving.saved', { version }));
        void navigate({ to: '/desk/settings/versions' });
      },
    });
  };
  const { replaces, needReason } = preview;
  const isStale = save.error instanceof ApiError && save.error.code === 'catalogue_changed';
  return (
    <form className={classes.form} onSubmit={submit} noValidate>
      <OneOf
        label={t('saving.from')}
        name="from"
        options={[
          ['now', t('saving.now')],
          ['later', t('saving.at')],
        ]}
        value={later ? 'later' : 'now'}
        onChange={(value) => setLater(value === 'later')}
      />
      {later && (
        <TextInput
          type="datetime-local"
          className={classes.narrow ?? ''}
          label={t('saving.fromWhen')}
          description={t('common:zone', { zone: zone() })}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          value={draft.holdsFrom}
          error={tried && noTime && t('common:required')}
          onChange={(event) => write({ holdsFrom: event.currentTarget.value })}
        />
      )}
      {replaces && (
        <Notice tone="info">
          {t('saving.replaces', {
            version: replaces.version,
            when: instant(Date.parse(replaces.holdsFrom)),
          })}
        </Notice>
      )}
      {needReason > 0 && (
        <Textarea
          label={t('saving.reason')}
          description={t('saving.reasonHint', { count: needReason })}
          autosize
          minRows={2}
          maxLength={2000}
          value={draft.reason}
          onChange={(event) => write({ reason: event.currentTarget.value })}
        />
      )}
      <Textarea
        label={t('saving.note')}
        description={t('saving.noteHint')}
        autosize
        minRows={2}
        maxLength={2000}
        value={draft.note}
        onChange={(event) => write({ note: event.currentTarget.value })}
      />
      {save.isError && !isStale && <Notice tone="error">{words(save.error)}</Notice>}
      <div>
        <Button type="submit" loading={save.isPending}>
          {t('saving.save')}
        </Button>
      </div>
    </form>
  );
}
