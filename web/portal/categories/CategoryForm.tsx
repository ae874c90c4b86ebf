import { Button, NativeSelect } from '@mantine/core';
import { useRouterState } from '@tanstack/react-router';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RequestCategory } from '../../../api/request-categories.ts';
import { type AnswerFault, isAsked } from '../../../domain/forms/index.ts';
import { ApiError } from '../../app/api.ts';
import { DraftConflict } from '../../app/DraftConflict.tsx';
import { DraftLine } from '../../app/DraftLine.tsx';
import { useDraft } from '../../app/draft.ts';
import { focusFirstWrong } from '../../app/focus.ts';
import { onCtrlEnter } from '../../app/keys.ts';
import { useProblemWords } from '../../app/problem-words.ts';
import { useMe } from '../../app/session.ts';
import { Card, CardPart } from '../../design/Card.tsx';
import { Notice } from '../../design/Notice.tsx';
import { SendNow } from '../../files/SendNow.tsx';
import { newKey } from '../new-request/draft.ts';
import { useSend } from '../new-request/use-send.ts';
import { ownCompanies } from '../own-companies.ts';
import { AnswerField } from './AnswerField.tsx';
import { AnswerFiles } from './AnswerFiles.tsx';
import { AnswerRequest } from './AnswerRequest.tsx';
import classes from './CategoryForm.module.css';
import { type CategoryDraft, draftKeyOf, fieldsOf, sendingOf, withWords } from './draft.ts';
import { LeadsTo } from './LeadsTo.tsx';
import { useLeadsTo } from './use-leads-to.ts';

declare module '@tanstack/react-router' {
  interface HistoryState {
    /** For a category's form, written by another page already: `subject`, `description`, or a field's id. */
    words?: Record<string, string>;
    /** Id of the company it is about, for who belongs to several. */
    forCompany?: string;
  }
}

type Faults = Readonly<Record<string, AnswerFault>>;

/** R1: a form that is data. What is typed is kept until it is sent, and faults stand under their fields. */
export function CategoryForm({ category }: { category: RequestCategory }) {
  const { t } = useTranslation(['categories', 'portal', 'common']);
  const problem = useProblemWords();
  const companies = ownCompanies(useMe());
  const [empty] = useState(
    (): CategoryDraft => ({ key: newKey(), companyId: '', answers: {}, files: [], prepared: {} }),
  );
  const key = draftKeyOf(category.id);
  const { draft, change, discard, state, other, takeOther, keepMine } = useDraft(key, empty);
  const [faults, setFaults] = useState<Faults>({});
  const form = useRef<HTMLFormElement>(null);
  usePrepared((words, companyId = draft.companyId) =>
    change({ companyId, ...withWords(category, draft, words) }),
  );
  const { answers } = draft;
  const fields = fieldsOf(category);
  const company = companies.find(({ id }) => id === draft.companyId) ?? companies[0];
  const place = useLeadsTo(category, answers, company?.publicId ?? '');
  const several = companies.length > 1 ? (company?.id ?? '') : '';
  const unmark = (field: string) =>
    setFaults(Object.fromEntries(Object.entries(faults).filter(([id]) => id !== field)));
  const answer = (field: string, value: string | boolean) => {
    change({ answers: { ...answers, [field]: value } });
    unmark(field);
  };
  const mark = (found: Faults) => {
    setFaults(found);
    focusFirstWrong(form.current);
  };
  const submit = (event?: FormEvent) => {
    event?.preventDefault();
    const sending = sendingOf(category, { ...draft, companyId: several });
    mark(sending.faults);
    if (place || Object.keys(sending.faults).length > 0) return;
    send.mutate({ key: draft.key, request: sending.request }, (error) => mark(faultsIn(error)));
  };
  const shown = category.form.filter((_field, index) => {
    const field = fields[index];
    return field && isAsked(field, fields, answers);
  });
  const asksFiles = shown.some(({ kind }) => kind === 'files');
  const send = useSend(
    discard,
    `/api/request-categories/${category.id}/requests`,
    asksFiles ? key : null,
  );
  const leading = place ? shown.filter(({ options }) => options.length > 0) : shown;
  return (
    <>
      {state === 'conflict' && (
        <DraftConflict
          other={other && Object.values(other.answers).join('\n').trim()}
          onTakeOther={takeOther}
          onKeepMine={keepMine}
        />
      )}
      <form
        ref={form}
        className={classes.form}
        onSubmit={submit}
        onKeyDown={onCtrlEnter(submit)}
        aria-labelledby="category"
        noValidate
      >
        <h1 id="category">{category.name}</h1>
        <p className={classes.describes}>{category.describes}</p>
        {category.note && <Notice tone="info">{category.note}</Notice>}
        <Card>
          <CardPart className={classes.fields}>
            {companies.length > 1 && (
              <NativeSelect
                label={t('portal:new.company')}
                value={company?.id ?? ''}
                data={companies.map(({ id, name }) => ({ value: id, label: name }))}
                onChange={(event) => change({ companyId: event.currentTarget.value })}
              />
            )}
            {leading.map((field) => {
              const Answer = field.kind === 'request' ? AnswerRequest : AnswerField;
              return field.kind === 'files' ? (
                <AnswerFiles
                  key={field.id}
                  field={field}
                  place={key}
                  target={several ? { companyId: several } : {}}
                  kept={{
                    ids: draft.files,
                    keep: (files) => {
                      change({ files });
                      unmark(field.id);
                    },
                  }}
                  fault={faults[field.id]}
                />
              ) : (
                <Answer
                  key={field.id}
                  field={field}
                  answer={answers[field.id]}
                  fault={faults[field.id]}
                  onAnswer={(value: string | boolean) => answer(field.id, value)}
                />
              );
            })}
            {place && <LeadsTo company={company?.publicId ?? ''} />}
          </CardPart>
          {!place && (
            <CardPart className={classes.foot}>
              {send.error && (
                <Notice tone="error">
                  {problem(send.error)} {t('portal:new.kept')}
                </Notice>
              )}
              <Button
                type="submit"
                size="lg"
                loading={send.pending}
                rightSection={<kbd>Ctrl ↵</kbd>}
              >
                {t('portal:new.send')}
              </Button>
              {asksFiles && <SendNow place={key} />}
              <DraftLine
                state={state}
                blank={Object.keys(answers).length === 0 && draft.files.length === 0}
              />
            </CardPart>
          )}
        </Card>
      </form>
    </>
  );
}

/** Once, when the page was opened with words for it. */
function usePrepared(
  take: (words: Record<string, string>, companyId: string | undefined) => void,
): void {
  const { words, forCompany } = useRouterState({ select: ({ location }) => location.state });
  const taken = useRef(false);
  useEffect(() => {
    if (!words || taken.current) return;
    taken.current = true;
    take(words, forCompany);
  });
}

/** The server found wrong what the page let pass. */
function faultsIn(error: unknown): Faults {
  if (!(error instanceof ApiError)) return {};
  return Object.fromEntries(
    error.fields.map(({ path, message }) => [
      path.replace(/^answers\./, ''),
      message as AnswerFault,
    ]),
  );
}
