import { Button, Drawer } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { IconLayoutSidebarRight } from '@tabler/icons-react';
import { type RefObject, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RequestDetail } from '../../../api/requests.ts';
import { RequestTime } from '../../clock/RequestTime.tsx';
import { Conversation } from '../../requests/Conversation.tsx';
import { useMarkRead } from '../../requests/use-mark-read.ts';
import { EditButton } from '../../writing/EditButton.tsx';
import { QuoteButton } from '../../writing/QuoteButton.tsx';
import { Composer, type ComposerHandle } from './Composer.tsx';
import classes from './DeskRequestView.module.css';
import { EntryActions } from './EntryActions.tsx';
import { OverRail } from './over-rail.ts';
import { Rail } from './Rail.tsx';
import { RequestHead } from './RequestHead.tsx';
import type { useRequestMove } from './use-request-move.ts';

interface Props {
  request: RequestDetail;
  move: ReturnType<typeof useRequestMove>;
  composer: RefObject<ComposerHandle | null>;
}

/** The conversation, and beside it everything one needs to know to answer. */
export function DeskRequestView({ request, move, composer }: Props) {
  const { t } = useTranslation(['desk', 'common']);
  const wide = useMediaQuery('(min-width: 1024px)', undefined, { getInitialValueInEffect: false });
  const [open, setOpen] = useState(false);
  useMarkRead(request);
  const [covered, setCovered] = useState(false);
  const rail = (
    <OverRail value={setCovered}>
      <Rail request={request} move={move} />
    </OverRail>
  );
  return (
    <>
      <section className={classes.talk}>
        <RequestHead request={request} move={move}>
          {!wide && (
            <div className={classes.brief}>
              <RequestTime clock={request.clock} bar={false} />
              <Button
                variant="default"
                size="xs"
                leftSection={<IconLayoutSidebarRight size={14} stroke={1.75} />}
                onClick={() => setOpen(true)}
              >
                {t('request.details')}
              </Button>
            </div>
          )}
        </RequestHead>
        {/* Scrolled by keys as well. */}
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what can be scrolled can be reached. */}
        <section className={classes.messages} tabIndex={0} aria-label={t('request.conversation')}>
          <div className={classes.thread}>
            <Conversation
              entries={request.entries}
              dense
              aside={(entry) => (
                <>
                  {request.abilities.messages.length > 0 && (
                    <QuoteButton
                      entry={entry}
                      onQuote={(quote) => composer.current?.quote(quote, entry.internal)}
                    />
                  )}
                  <EditButton number={request.number} entry={entry} dense />
                  <EntryActions request={request} entry={entry} move={move} />
                </>
              )}
            />
          </div>
        </section>
        <Composer request={request} ref={composer} />
      </section>
      {wide ? (
        <aside className={classes.rail} aria-label={t('request.details')}>
          {rail}
        </aside>
      ) : (
        <Drawer
          opened={open}
          onClose={() => setOpen(false)}
          closeOnEscape={!covered}
          position="right"
          size={340}
          title={request.number}
          closeButtonProps={{ 'aria-label': t('common:close') }}
        >
          {rail}
        </Drawer>
      )}
    </>
  );
}
