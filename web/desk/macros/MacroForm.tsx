import { Button, NativeSelect, Switch, Textarea, TextInput } from '@mantine/core';
import { type FormEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Macro } from '../../../api/queue.ts';
import { fillMacro, macroVariables, unknownVariables } from '../../../domain/requests/index.ts';
import { useProblemWords } from '../../app/problem-words.ts';
import { useMe } from '../../app/session.ts';
import { Notice } from '../../design/Notice.tsx';
import { RichText } from '../../requests/RichText.tsx';
import { useWriteMacro } from '../queries.ts';
import classes from './MacrosPage.module.css';
import { useSampleFacts } from './use-macro-facts.ts';

const kinds = ['answer', 'question', 'solution', 'note'] as const;

interface Props {
  /** Undefined: a new one. */
  macro: Macro | undefined;
  onDone: () => void;
}

/** Name, kind and text of a macro, with what becomes of it beside. */
export function MacroForm({ macro, onDone }: Props) {
  const { t } = useTranslation('desk');
  const words = useProblemWords();
  const write = useWriteMacro();
  const sample = useSampleFacts();
  const { abilities } = useMe();
  const area = useRef<HTMLTextAreaElement>(null);
  const [draft, setDraft] = useState({
    name: macro?.name ?? '',
    kind: macro?.kind ?? ('answer' as Macro['kind']),
    body: macro?.body ?? '',
    mine: macro?.mine ?? true,
  });
  const [tried, setTried] = useState(false);
  const change = (part: Partial<typeof draft>) => setDraft({ ...draft, ...part });
  const unknown = unknownVariables(draft.body);
  const noName = draft.name.trim() === '';
  const noBody = draft.body.trim() === '';
  const send = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (noName || noBody || unknown.length > 0 || write.isPending) return;
    write.mutate({ id: macro?.id, ...draft }, { onSuccess: onDone });
  };
  const insert = (variable: string) => {
    area.current?.focus();
    document.execCommand('insertText', false, `{{${variable}}}`);
  };
  const wrongBody =
    unknown.length > 0
      ? t('macros.unknown', { names: unknown.join(', ') })
      : tried && noBody && t('macros.blankBody');
  return (
    <form className={classes.form} onSubmit={send} noValidate>
      {write.isError && <Notice tone="error">{words(write.error)}</Notice>}
      <TextInput
        label={t('macros.name')}
        data-autofocus
        maxLength={100}
        value={draft.name}
        error={tried && noName && t('macros.blankName')}
        onChange={(event) => change({ name: event.currentTarget.value })}
      />
      <NativeSelect
        label={t('composer.as')}
        value={draft.kind}
        data={kinds.map((kind) => ({ value: kind, label: t(`composer.${kind}`) }))}
        onChange={(event) => change({ kind: event.currentTarget.value as Macro['kind'] })}
      />
      <Textarea
        ref={area}
        label={t('macros.body')}
        autosize
        minRows={4}
        maxRows={12}
        value={draft.body}
        error={wrongBody}
        onChange={(event) => change({ body: event.currentTarget.value })}
      />
      <div className={classes.variables}>
        {macroVariables.map((variable) => (
          <Button
            key={variable}
            variant="default"
            size="xs"
            title={`{{${variable}}}`}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => insert(variable)}
          >
            {t(`macros.variable.${variable}`)}
          </Button>
        ))}
      </div>
      {abilities.keepSharedMacros && (
        <Switch
          checked={!draft.mine}
          label={t('macros.forAll')}
          description={t('macros.forAllHint')}
          onChange={(event) => change({ mine: !event.currentTarget.checked })}
        />
      )}
      {!noBody && (
        <section aria-label={t('macros.preview')} className={classes.preview}>
          <h3>{t('macros.preview')}</h3>
          <RichText text={fillMacro(draft.body, sample)} />
        </section>
      )}
      <Button type="submit" loading={write.isPending}>
        {t('macros.keep')}
      </Button>
    </form>
  );
}
