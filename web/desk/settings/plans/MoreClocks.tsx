import { Checkbox } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { PlanSettings } from '../../../../api/settings-content.ts';
import { MORE_CLOCK_KINDS } from '../../../../domain/plans/index.ts';
import { Card, CardPart } from '../../../design/Card.tsx';
import { useFaultAt } from '../context.ts';
import classes from '../Settings.module.css';
import { TargetsTable } from './TargetsTable.tsx';

type Clocks = PlanSettings['moreClocks'];

interface Props {
  plan: PlanSettings;
  onChange: (clocks: Clocks) => void;
}

const nothing = { 1: null, 2: null, 3: null, 4: null };

/** P6: what a plan promises besides the first qualified answer. */
export function MoreClocks({ plan, onChange }: Props) {
  const { t } = useTranslation(['settings', 'common']);
  const fault = useFaultAt('plan', plan.id);
  const { moreClocks } = plan;
  const toggle = (kind: Clocks[number]['kind'], on: boolean) => {
    const others = moreClocks.filter((clock) => clock.kind !== kind);
    onChange(on ? [...others, { kind, targets: nothing, pausesWhileAwaiting: true }] : others);
  };
  return (
    <Card aria-labelledby="more-clocks">
      <CardPart className={classes.form ?? ''}>
        <h2 id="more-clocks">{t('plan.moreClocks')}</h2>
        <p className={classes.hint}>{t('plan.moreClocksHint')}</p>
        {MORE_CLOCK_KINDS.map((kind) => {
          const position = moreClocks.findIndex((clock) => clock.kind === kind);
          const clock = moreClocks[position];
          const change = (part: Partial<Clocks[number]>) =>
            onChange(moreClocks.map((each) => (each.kind === kind ? { ...each, ...part } : each)));
          return (
            <div key={kind} className={classes.form}>
              <Checkbox
                label={t(`common:clock.kind.${kind}`)}
                checked={clock !== undefined}
                onChange={(event) => toggle(kind, event.currentTarget.checked)}
              />
              {clock && (
                <>
                  <TargetsTable
                    label={t(`common:clock.kind.${kind}`)}
                    targets={clock.targets}
                    usual={plan.coverage}
                    fault={(path) => fault(`moreClocks.${position}.targets.${path}`)}
                    onChange={(targets) => change({ targets })}
                  />
                  <Checkbox
                    label={t('plan.pauses')}
                    checked={clock.pausesWhileAwaiting}
                    onChange={(event) =>
                      change({ pausesWhileAwaiting: event.currentTarget.checked })
                    }
                  />
                </>
              )}
            </div>
          );
        })}
      </CardPart>
    </Card>
  );
}
