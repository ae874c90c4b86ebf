import { IconBulb, IconLock, IconRosetteDiscountCheck } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { RequestEntry } from '../../api/requests.ts';
import { useTimeFormat } from '../clock/reader.ts';
import { Avatar } from '../design/Avatar.tsx';
import { Badge } from '../design/Badge.tsx';
import { FileList } from '../files/FileList.tsx';
import { Answers } from './Answers.tsx';
import { Earlier } from './Earlier.tsx';
import classes from './Message.module.css';
import { RichText } from './RichText.tsx';

interface Props {
  entry: RequestEntry;
  /** After corrections. */
  qualified: boolean;
  dense: boolean;
  children?: ReactNode;
}

export function Message({ entry, qualified, dense, children }: Props) {
  const { t } = useTranslation();
  const format = useTimeFormat();
  const { actor, at, body, internal } = entry;
  return (
    <article className={classes.message} data-dense={dense} data-internal={internal}>
      <Avatar name={actor.name} size={dense ? 'medium' : 'large'} />
      <div className={classes.paper}>
        <header className={classes.head}>
          <span className={classes.name}>{actor.name}</span>
          {(dense || actor.side === 'staff') && (
            <span className={classes.meta}>{t(`side.${actor.side}`)}</span>
          )}
          <time className={classes.meta} dateTime={at}>
            {format.instant(Date.parse(at))}
          </time>
          <span className={classes.marks}>
            <Mark entry={entry} qualified={qualified} dense={dense} />
            {children}
          </span>
        </header>
        <div className={classes.body}>
          <Answers answers={entry.answers} />
          <RichText text={body ?? ''} named={entry.mentions} />
          {entry.earlier.length > 0 && <Earlier entry={entry} />}
        </div>
        {entry.files.length > 0 && (
          <FileList files={entry.files} internal={internal} dense={dense} />
        )}
      </div>
    </article>
  );
}

function Mark({ entry, qualified, dense }: Omit<Props, 'children'>) {
  const { t } = useTranslation();
  if (entry.internal) {
    return (
      <span className={classes.internal}>
        <IconLock size={14} stroke={1.75} aria-hidden="true" /> {t('message.internal')}
      </span>
    );
  }
  const solution = entry.kind === 'solution_provided';
  if (!solution && !qualified) return null;
  const Icon = solution ? IconBulb : IconRosetteDiscountCheck;
  return (
    <Badge tone="petrol" small={dense} icon={<Icon stroke={1.75} aria-hidden="true" />}>
      {solution ? t('message.solution') : t('message.qualified')}
    </Badge>
  );
}
