import { useQuery } from '@tanstack/react-query';
import { getRouteApi, useLocation } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LoadFailed } from '../../app/LoadFailed.tsx';
import { usePageTitle } from '../../app/page-title.ts';
import { LoadingRows } from '../../design/PageState.tsx';
import { requestQuery } from '../../requests/queries.ts';
import { KeysHelp } from '../keys/KeysHelp.tsx';
import { useKeys } from '../keys/use-keys.ts';
import { useLive } from '../live.ts';
import { OfflineStrip } from '../OfflineStrip.tsx';
import { type ActionMenu, Actions } from './Actions.tsx';
import type { ComposerHandle } from './Composer.tsx';
import classes from './DeskRequestPage.module.css';
import { DeskRequestView } from './DeskRequestView.tsx';
import { RequestTop } from './RequestTop.tsx';
import { SideList } from './SideList.tsx';
import { useNeighbours } from './use-neighbours.ts';
import { useRequestMove } from './use-request-move.ts';

const route = getRouteApi('/desk-layout/desk/requests/$number');

/** One request between its neighbours in the queue. */
export function DeskRequestPage() {
  const { t } = useTranslation();
  const { number } = route.useParams();
  const live = useLive();
  const { data: request, ...rest } = useQuery({
    ...requestQuery(number),
    refetchInterval: live.pollMs,
  });
  const neighbours = useNeighbours(number);
  const move = useRequestMove(number);
  const composer = useRef<ComposerHandle>(null);
  const [menu, setMenu] = useState<ActionMenu | 'help'>(null);
  const may = (name: 'take' | 'assign') => request?.abilities.moves.includes(name);
  useKeys({
    KeyJ: () => neighbours.go(1),
    KeyK: () => neighbours.go(-1),
    KeyT: () => may('take') && move.make({ move: 'take' }),
    KeyA: () => may('assign') && setMenu('assign'),
    KeyS: () => setMenu('status'),
    KeyR: () => composer.current?.reply(),
    KeyN: () => composer.current?.toggleNote(),
    '?': () => setMenu('help'),
  });
  const wantsReply = useLocation().hash === 'reply';
  const loaded = request !== undefined;
  useEffect(() => {
    if (loaded && wantsReply) composer.current?.reply();
  }, [loaded, wantsReply]);
  usePageTitle(request ? `${number} ${request.subject}` : number);
  return (
    <div className={classes.page}>
      <RequestTop number={number} search={neighbours.search} onStep={neighbours.go}>
        {request && (
          <Actions
            request={request}
            move={move}
            menu={menu === 'help' ? null : menu}
            onMenu={setMenu}
            onSolve={() => composer.current?.solve()}
          />
        )}
      </RequestTop>
      <OfflineStrip since={live.lostAt} />
      <div className={classes.columns}>
        <SideList
          requests={neighbours.requests}
          complete={neighbours.complete}
          search={neighbours.search}
          current={number}
        />
        {request ? (
          <DeskRequestView key={number} request={request} move={move} composer={composer} />
        ) : rest.isError ? (
          <LoadFailed error={rest.error} onRetry={() => void rest.refetch()} back="/desk" />
        ) : (
          <LoadingRows count={6} height={88} label={t('loading')} />
        )}
      </div>
      <KeysHelp opened={menu === 'help'} onClose={() => setMenu(null)} />
    </div>
  );
}
