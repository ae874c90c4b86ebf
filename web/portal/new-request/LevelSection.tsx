import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Quota, SupportLevel } from '../../../api/contracts.ts';
import { Pace } from '../../contracts/Pace.tsx';
import { useDay } from '../../contracts/use-day.ts';
import { Choice } from '../../design/Choice.tsx';
import { QuotaDots } from '../../design/QuotaDots.tsx';
import { AskForMore } from '../company/contracts/AskForMore.tsx';
import { levelKey } from './draft.ts';
import type { FormState } from './form-state.ts';
import classes from './LevelSection.module.css';

/** K2: which contract the request runs on, what is left of it, and why one cannot be chosen. */
export function LevelSection({ state }: { state: FormState }) {
  const { t } = useTranslation('portal');
  const { offer, chosen, change } = state;
  const wasPreselected = chosen.level?.contractId === offer.preselected.contractId;
  return (
    <>
      {wasPreselected && <p className={classes.preselected}>{offer.preselected.words}</p>}
      <fieldset className={classes.levels} aria-label={t('new.step.level')}>
        {offer.levels.map((level) => (
          <Choice
            key={levelKey(level)}
            name="level"
            value={levelKey(level)}
            round
            checked={level === chosen.level}
            disabled={level.whyNot !== null}
            onChoose={() => change({ level: levelKey(level) })}
          >
            <Level level={level} />
          </Choice>
        ))}
      </fieldset>
      <LedgerLinks levels={offer.levels} />
      <MoreOf levels={offer.levels} />
    </>
  );
}

/** K3: how the incidents were used, for those who may know. */
function LedgerLinks({ levels }: { levels: readonly SupportLevel[] }) {
  const { t } = useTranslation('contracts');
  const seen = levels.filter(({ ledger }) => ledger);
  if (seen.length === 0) return null;
  return (
    <ul className={classes.ledgers}>
      {seen.map(({ contractId, contractNumber }) => (
        <li key={contractId}>
          <Link to="/company/contracts/$id" params={{ id: contractId ?? '' }}>
            {t('ledger.see', { number: contractNumber })}
          </Link>
        </li>
      ))}
    </ul>
  );
}

/** K4: where nothing is left, those who manage the company ask for more. */
function MoreOf({ levels }: { levels: readonly SupportLevel[] }) {
  return levels
    .filter(({ quota, ledger }) => ledger && quota?.left === 0)
    .map(({ contractId, contractNumber }) => (
      <AskForMore
        key={contractId}
        contractId={contractId ?? ''}
        number={contractNumber ?? ''}
        wish="upgrade"
        size="xs"
      />
    ));
}

function Level({ level }: { level: SupportLevel }) {
  const { t, i18n } = useTranslation('portal');
  const day = useDay();
  const promised = level.promises.filter((promise) => promise.target !== null);
  const severities = new Intl.ListFormat(i18n.language).format(
    promised.map(({ severity }) => String(severity)),
  );
  const which =
    level.contractId === null
      ? t('new.level.standard')
      : promised.length === 4
        ? t('new.level.promisedAll')
        : t('new.level.promisedSome', { severities });
  return (
    <>
      <span className={classes.head}>
        <span className={classes.name}>{level.planName}</span>
        {level.validUntil && (
          <span className={classes.until}>
            {t('new.level.until', { date: day(level.validUntil) })}
          </span>
        )}
      </span>
      <span className={classes.text}>{which}</span>
      {level.contractNumber && (
        <span className={classes.text}>
          {t('new.level.contract', { number: level.contractNumber })}
        </span>
      )}
      {level.quota ? <QuotaLeft quota={level.quota} usable={level.whyNot === null} /> : null}
      {!level.contractId && <span className={classes.uses}>{t('new.level.usesNone')}</span>}
      {level.whyNot && <span className={classes.whyNot}>{level.whyNot.words}</span>}
    </>
  );
}

function QuotaLeft({ quota, usable }: { quota: Quota; usable: boolean }) {
  const { t } = useTranslation('portal');
  const { granted, left } = quota;
  if (granted === null || left === null) {
    return <span className={classes.uses}>{t('new.level.unlimited')}</span>;
  }
  return (
    <span className={classes.quota}>
      <QuotaDots granted={granted} left={left} />
      <span className={classes.uses}>
        {t('new.level.left', { left, count: granted })} {usable && t('new.level.usesOne')}
      </span>
      <span className={classes.pace}>
        <Pace pace={quota.pace} />
      </span>
    </span>
  );
}
