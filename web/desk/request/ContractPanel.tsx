import { ActionIcon } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { use, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RequestDetail } from '../../../api/requests.ts';
import { useTimeFormat } from '../../clock/reader.ts';
import { QuotaDots } from '../../design/QuotaDots.tsx';
import { RequestPlan } from '../RequestPlan.tsx';
import { ContractDialog } from './ContractDialog.tsx';
import { MovePopover } from './MovePopover.tsx';
import { OverRail } from './over-rail.ts';
import classes from './Rail.module.css';
import { ReasonForm } from './ReasonForm.tsx';
import type { useRequestMove } from './use-request-move.ts';

interface Props {
  request: RequestDetail;
  move: ReturnType<typeof useRequestMove>;
}

export function ContractPanel({ request, move }: Props) {
  const { t } = useTranslation('desk');
  const { date } = useTimeFormat();
  const over = use(OverRail);
  const [changing, setChanging] = useState(false);
  const { number, contractId, contractNumber, contractValidUntil, quota } = request;
  const change = (open: boolean) => {
    setChanging(open);
    over(open);
  };
  return (
    <section className={classes.part}>
      <div className={classes.line}>
        <h2 className={classes.heading}>{t('rail.contract')}</h2>
        <span className={classes.tools}>
          <RequestPlan request={request} />
          {request.abilities.moves.includes('change_contract') && (
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label={t('move.change_contract')}
              title={t('move.change_contract')}
              aria-haspopup="dialog"
              onClick={() => change(true)}
            >
              <IconPencil size={14} stroke={1.75} aria-hidden="true" />
            </ActionIcon>
          )}
        </span>
      </div>
      {!contractNumber && <p className={classes.quiet}>{t('rail.noContract')}</p>}
      {quota && quota.granted !== null && quota.left !== null && (
        <div className={classes.strip}>
          <QuotaDots granted={quota.granted} left={quota.left} />
          <p className={classes.under}>
            {t('rail.left', { left: quota.left, count: quota.granted })}
          </p>
        </div>
      )}
      {contractId && (
        <dl className={classes.facts}>
          <dt>{t('rail.number')}</dt>
          <dd>
            <Link to="/desk/contracts/$id" params={{ id: contractId }}>
              {contractNumber}
            </Link>
          </dd>
          {quota?.granted === null && (
            <>
              <dt>{t('rail.incidents')}</dt>
              <dd>{t('rail.unlimited')}</dd>
            </>
          )}
          {contractValidUntil && (
            <>
              <dt>{t('rail.until')}</dt>
              <dd>{date(Date.parse(`${contractValidUntil}T12:00:00Z`))}</dd>
            </>
          )}
        </dl>
      )}
      {request.abilities.moves.includes('return_incident') && (
        <div className={classes.strip}>
          <MovePopover label={t('move.return_incident')}>
            {(close) => (
              <ReasonForm
                name={`${number}.incident`}
                hint={t('form.returnHint')}
                label={t('move.return_incident')}
                move={move}
                toMove={(reason) => ({ move: 'return_incident', reason })}
                onDone={close}
              />
            )}
          </MovePopover>
        </div>
      )}
      <ContractDialog
        opened={changing}
        request={request}
        move={move}
        onClose={() => change(false)}
      />
    </section>
  );
}
