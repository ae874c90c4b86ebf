import { useMediaQuery } from '@mantine/hooks';
import { IconCircleCheck } from '@tabler/icons-react';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { RequestDetail } from '../../../api/requests.ts';
import { ClockSlot } from '../../clock/ClockSlot.tsx';
import { useTimeFormat } from '../../clock/reader.ts';
import { Notice } from '../../design/Notice.tsx';
import { Conversation } from '../../requests/Conversation.tsx';
import { languageOf } from '../../requests/language-of.ts';
import type { MessageFieldHandle } from '../../requests/MessageField.tsx';
import { PrintLink } from '../../requests/PrintLink.tsx';
import { RequestMatter } from '../../requests/RequestMatter.tsx';
import { RequestSeverity } from '../../requests/RequestSeverity.tsx';
import { RequestStatusBadge } from '../../requests/RequestStatusBadge.tsx';
import { useMarkRead } from '../../requests/use-mark-read.ts';
import { EditButton } from '../../writing/EditButton.tsx';
import { QuoteButton } from '../../writing/QuoteButton.tsx';
import { PageHead } from '../PageHead.tsx';
import { Actions } from './Actions.tsx';
import { takesAnswers } from './after-end.ts';
import { CallBox } from './CallBox.tsx';
import { CopyLink } from './CopyLink.tsx';
import { DeadlineCard } from './DeadlineCard.tsx';
import { FollowUpLine } from './FollowUpLine.tsx';
import { LapseLine } from './LapseLine.tsx';
import { PeopleCard } from './PeopleCard.tsx';
import { ReplyComposer } from './ReplyComposer.tsx';
import classes from './RequestView.module.css';
import { Steps } from './Steps.tsx';
import { UndoLine } from './UndoLine.tsx';

interface Props {
  request: RequestDetail;
  justSent: boolean;
}

export function RequestView({ request, justSent }: Props) {
  const { t } = useTranslation(['portal', 'common']);
  const mobile = useMediaQuery('(max-width: 767px)', false, { getInitialValueInEffect: false });
  const { number, subject, status } = request;
  const field = useRef<MessageFieldHandle>(null);
  const writes = request.abilities.messages.length > 0 || takesAnswers(request);
  const { zone } = useTimeFormat();
  useMarkRead(request);
  const undo = request.undo && (
    <UndoLine key={request.undo.seq} request={request} undo={request.undo} />
  );
  const actions = <Actions request={request} />;
  // On a telephone both stand where the thumb is, and where one looks after pressing.
  const below = mobile && (
    <>
      {undo}
      {actions}
    </>
  );
  return (
    <>
      <PageHead parent={t('requests.title')} title={number} />
      <div className={classes.top}>
        <div className={classes.heading}>
          <h1 lang={languageOf(subject)}>{subject}</h1>
          <div className={classes.meta}>
            <RequestStatusBadge status={status} words={t(`common:status.${status}`)} />
            <RequestSeverity level={request.severity} />
            <span>
              {request.productName} {request.versionName}
            </span>
            {request.osVersion && <span>{request.osVersion}</span>}
            <RequestMatter request={request} />
            <span>{request.planName}</span>
            <PrintLink number={number} zone={zone()}>
              <CopyLink request={request} />
            </PrintLink>
          </div>
        </div>
        {!mobile && actions}
      </div>
      {justSent && (
        <div role="status" className={classes.sent}>
          <Notice tone="info" icon={<IconCircleCheck size={18} stroke={1.75} />}>
            {t('request.sent', { number })}
          </Notice>
        </div>
      )}
      <FollowUpLine request={request} />
      {!mobile && undo}
      <div className={classes.grid}>
        <div className={classes.steps}>
          <Steps request={request} />
        </div>
        <aside className={classes.side}>
          <div className={classes.deadline}>
            <ClockSlot number={number}>
              {(clocks, planName) => (
                <>
                  <DeadlineCard clocks={clocks} request={request} planName={planName} />
                  {[clocks.leading, ...clocks.others].some(
                    ({ callWouldStartIt }) => callWouldStartIt,
                  ) && <CallBox request={request} />}
                </>
              )}
            </ClockSlot>
          </div>
          <div className={classes.people}>
            <PeopleCard request={request} />
          </div>
        </aside>
        <div className={classes.talk}>
          <Conversation
            entries={request.entries}
            aside={(entry) => (
              <>
                {writes && (
                  <QuoteButton
                    entry={entry}
                    onQuote={(quote) => field.current?.insertBlock(quote)}
                  />
                )}
                <EditButton number={number} entry={entry} />
              </>
            )}
          />
        </div>
        <div className={classes.lapse}>
          <LapseLine request={request} />
        </div>
        <div className={classes.composer}>
          <ReplyComposer key={number} request={request} below={below} field={field} />
        </div>
      </div>
    </>
  );
}
