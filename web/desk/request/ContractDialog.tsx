import { Checkbox } from '@mantine/core';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RequestContracts } from '../../../api/contracts.ts';
import type { RequestDetail } from '../../../api/requests.ts';
import { call } from '../../app/api.ts';
import { useProblemWords } from '../../app/problem-words.ts';
import { Choice } from '../../design/Choice.tsx';
import { Dialog } from '../../design/Dialog.tsx';
import { Notice } from '../../design/Notice.tsx';
import { Failed, LoadingRows } from '../../design/PageState.tsx';
import classes from './ContractDialog.module.css';
import { MoveForm } from './MoveForm.tsx';
import { ReasonField } from './ReasonField.tsx';
import { useMoveForm } from './use-move-form.ts';
import type { useRequestMove } from './use-request-move.ts';
import { useTyped } from './use-typed.ts';

const contractsQuery = (number: string) =>
  queryOptions({
    queryKey: ['requests', number, 'contracts'],
    queryFn: ({ signal }) =>
      call<RequestContracts>(`/api/requests/${number}/contracts`, { signal }),
  });

interface Props {
  opened: boolean;
  request: RequestDetail;
  move: ReturnType<typeof useRequestMove>;
  onClose: () => void;
}

/** P8, K2: on which contract the request goes on, what that does to its promises, and why the others cannot carry it. */
export function ContractDialog({ opened, request, move, onClose }: Props) {
  const { t } = useTranslation(['desk', 'common']);
  const words = useProblemWords();
  const contracts = useQuery({ ...contractsQuery(request.number), enabled: opened });
  return (
    <Dialog
      opened={opened}
      onClose={onClose}
      title={t('change.title', { number: request.number })}
      closeLabel={t('common:cancel')}
    >
      {contracts.data ? (
        <ChangeForm contracts={contracts.data} request={request} move={move} onClose={onClose} />
      ) : contracts.isError ? (
        <Failed
          words={words(contracts.error)}
          retry={t('common:retry')}
          onRetry={() => void contracts.refetch()}
        />
      ) : (
        <LoadingRows count={3} height={64} label={t('common:loading')} />
      )}
    </Dialog>
  );
}

const standard = 'standard';

interface FormProps extends Omit<Props, 'opened'> {
  contracts: RequestContracts;
}

function ChangeForm({ contracts, request, move, onClose }: FormProps) {
  const { t } = useTranslation('desk');
  const { typed, change, forget } = useTyped(`${request.number}.contract`, {
    chosen: '',
    mayBeLater: false,
    reason: '',
  });
  const [checked, setChecked] = useState(false);
  const form = useMoveForm(move, () => {
    forget();
    onClose();
  });
  const { chosen, mayBeLater } = typed;
  const reason = typed.reason.trim();
  const choosable = contracts.others.some(
    ({ contractId, whyNot }) => contractId === chosen && whyNot === null,
  );
  const toStandard = chosen === standard && contracts.current.contractId !== null;
  const send = () => {
    setChecked(true);
    if (reason === '' || !(choosable || toStandard)) return;
    const contractId = toStandard ? null : chosen;
    form.send({ move: 'change_contract', contractId, mayBeLater, reason });
  };
  return (
    <MoveForm
      label={t('move.change_contract')}
      pending={form.pending}
      problem={form.problem}
      onSend={send}
    >
      <Choices contracts={contracts} chosen={chosen} onChoose={(id) => change({ chosen: id })} />
      {checked && !choosable && !toStandard && <Notice tone="error">{t('change.which')}</Notice>}
      <Checkbox
        label={t('change.mayBeLater')}
        checked={mayBeLater}
        onChange={(event) => change({ mayBeLater: event.currentTarget.checked })}
      />
      <ReasonField
        value={typed.reason}
        wrong={(checked && reason === '') || form.wrong.includes('reason')}
        onChange={(typedReason) => change({ reason: typedReason })}
      />
      <div className={classes.means} aria-live="polite">
        <p>{t(mayBeLater ? 'change.may' : 'change.never')}</p>
        {choosable && <p>{t('change.takes')}</p>}
        {toStandard && <p>{t('change.gives')}</p>}
      </div>
    </MoveForm>
  );
}

interface ChoicesProps {
  contracts: RequestContracts;
  chosen: string;
  onChoose: (id: string) => void;
}

function Choices({ contracts: { current, others }, chosen, onChoose }: ChoicesProps) {
  const { t } = useTranslation('desk');
  const named = (one: { planName: string; contractNumber: string | null }) =>
    one.contractNumber === null
      ? t('change.standard')
      : t('change.contract', { plan: one.planName, number: one.contractNumber });
  return (
    <fieldset className={classes.choices} aria-label={t('rail.contract')}>
      <Choice name="contract" value="current" round checked={false} disabled onChoose={() => {}}>
        <span className={classes.name}>{named(current)}</span>
        <span className={classes.words}>{t('change.current')}</span>
      </Choice>
      {others.map((other) => (
        <Choice
          key={other.contractId}
          name="contract"
          value={other.contractId}
          round
          checked={chosen === other.contractId}
          disabled={other.whyNot !== null}
          onChoose={() => onChoose(other.contractId)}
        >
          <span className={classes.name}>{named(other)}</span>
          {other.whyNot && <span className={classes.words}>{other.whyNot.words}</span>}
          {!other.whyNot && other.quota?.granted != null && other.quota.left !== null && (
            <span className={classes.words}>
              {t('rail.left', { left: other.quota.left, count: other.quota.granted })}
            </span>
          )}
        </Choice>
      ))}
      {current.contractId !== null && (
        <Choice
          name="contract"
          value={standard}
          round
          checked={chosen === standard}
          onChoose={() => onChoose(standard)}
        >
          <span className={classes.name}>{t('change.standard')}</span>
          <span className={classes.words}>{t('change.standardHint')}</span>
        </Choice>
      )}
    </fieldset>
  );
}
