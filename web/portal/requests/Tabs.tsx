import { SegmentedControl } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { RequestOverview } from '../../../api/requests.ts';
import classes from './RequestsPage.module.css';
import type { RequestsSearch } from './search.ts';

type State = NonNullable<RequestsSearch['state']> | 'current';

interface Props {
  state: State;
  overview: RequestOverview | undefined;
  onChoose: (state: State) => void;
}

const counts: [State, 'current' | 'yourTurn' | 'solved' | 'all'][] = [
  ['current', 'current'],
  ['your_turn', 'yourTurn'],
  ['solved', 'solved'],
  ['all', 'all'],
];

export function Tabs({ state, overview, onChoose }: Props) {
  const { t } = useTranslation('portal');
  const data = counts.map(([value, count]) => ({
    value,
    label: (
      <span className={classes.tab}>
        {t(`requests.state.${value}`)}{' '}
        {overview && <span className={classes.count}>{overview[count]}</span>}
      </span>
    ),
  }));
  return (
    <SegmentedControl
      className={classes.states ?? ''}
      aria-label={t('requests.which')}
      data={data}
      value={state}
      onChange={(chosen) => onChoose(chosen as State)}
    />
  );
}
