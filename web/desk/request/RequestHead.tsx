import { IconHourglass, IconPencil } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { RequestDetail } from '../../../api/requests.ts';
import { useTimeFormat } from '../../clock/reader.ts';
import { RequestSeverity } from '../../requests/RequestSeverity.tsx';
import { DeskStatus } from '../DeskStatus.tsx';
import classes from './DeskRequestView.module.css';
import { MovePopover } from './MovePopover.tsx';
import { SeverityForm } from './SeverityForm.tsx';
import type { useRequestMove } from './use-request-move.ts';

interface Props {
  request: RequestDetail;
  move: ReturnType<typeof useRequestMove>;
  children: ReactNode;
}

/** What it is about. */
export function RequestHead({ request, move, children }: Props) {
  const { t } = useTranslation('desk');
  const { instant } = useTimeFormat();
  return (
    <div className={classes.head}>
      <h1 className={classes.subject}>{request.subject}</h1>
      <div className={classes.meta}>
        <span className={classes.severity}>
          <RequestSeverity level={request.severity} />
          {request.abilities.moves.includes('change_severity') && (
            <MovePopover
              label={t('move.change_severity')}
              icon={<IconPencil size={14} stroke={1.75} aria-hidden="true" />}
            >
              {(close) => (
                <SeverityForm
                  number={request.number}
                  current={request.severity}
                  move={move}
                  onDone={close}
                />
              )}
            </MovePopover>
          )}
        </span>
        <DeskStatus request={request} />
        <span>
          {request.productName} {request.versionName}
        </span>
        <span>{t('request.queue', { queue: request.queue.name })}</span>
        {request.certifiedVersion && <span>{t('request.certified')}</span>}
        {request.osVersion && <span>{request.osVersion}</span>}
      </div>
      {request.lapsesAt && (
        <p className={classes.lapses}>
          <IconHourglass size={14} stroke={1.75} aria-hidden="true" />
          {t('request.lapses', { when: instant(Date.parse(request.lapsesAt)) })}
        </p>
      )}
      {children}
    </div>
  );
}
