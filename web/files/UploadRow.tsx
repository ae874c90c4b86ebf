import { UnstyledButton } from '@mantine/core';
import {
  IconAlertCircle,
  IconCircleCheck,
  IconCloudOff,
  IconPlayerPause,
  IconPlayerPlay,
  IconX,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Choose } from './Choose.tsx';
import { FileIcon } from './FileIcon.tsx';
import { FileName } from './FileName.tsx';
import { safeName } from './file-words.ts';
import { ProgressLine } from './ProgressLine.tsx';
import classes from './UploadRow.module.css';
import type { Upload } from './upload.ts';
import type { Uploads } from './uploads.ts';
import { useUploadWords } from './use-upload-words.ts';

interface Props {
  upload: Upload;
  uploads: Uploads;
  /** Bytes that a file may have, where it is known. */
  largest?: number | undefined;
}

const icon = { size: 18, stroke: 1.75, 'aria-hidden': true } as const;

/** A file on its way: how far it is, and what can be done about it. */
export function UploadRow({ upload, uploads, largest }: Props) {
  const { t } = useTranslation('files');
  const { how, why, percent } = useUploadWords(upload, largest);
  const { key, phase, sent, size } = upload;
  const name = safeName(upload.name);
  const moves = phase !== 'done' && phase !== 'refused';
  const stands = phase === 'running' ? undefined : phase === 'broken' ? 'broken' : 'paused';
  return (
    <li className={classes.row} data-phase={phase}>
      <span className={classes.icon}>
        <PhaseIcon upload={upload} />
      </span>
      <span className={classes.words}>
        <FileName name={upload.name} />
        <span className={classes.how}>{how}</span>
      </span>
      <span className={classes.actions}>
        {phase === 'done' && <span className={classes.status}>{t('uploaded')}</span>}
        {(phase === 'running' || phase === 'paused') && (
          <span className={classes.status}>{percent}</span>
        )}
        <Next upload={upload} uploads={uploads} />
        <Tool label={t('remove', { name })} onPress={() => uploads.remove(key)}>
          <IconX {...icon} />
        </Tool>
      </span>
      {moves && (
        <span className={classes.line}>
          <ProgressLine part={sent} whole={size} label={t('progress', { name })} stands={stands} />
        </span>
      )}
      {why && (
        <span className={classes.why}>
          <IconAlertCircle size={16} stroke={1.75} aria-hidden="true" /> {why}
        </span>
      )}
    </li>
  );
}

/** What brings it on, where something does. */
function Next({ upload, uploads }: Pick<Props, 'upload' | 'uploads'>) {
  const { t } = useTranslation('files');
  const { key, phase } = upload;
  const name = safeName(upload.name);
  switch (phase) {
    case 'running':
    case 'queued':
      return (
        <Tool label={t('pause', { name })} onPress={() => uploads.pause(key)}>
          <IconPlayerPause {...icon} />
        </Tool>
      );
    case 'paused':
      return (
        <Tool label={t('resume', { name })} onPress={() => uploads.resume(key)}>
          <IconPlayerPlay {...icon} />
        </Tool>
      );
    case 'broken':
      return (
        <UnstyledButton className={classes.retry ?? ''} onClick={() => uploads.resume(key)}>
          {t('retry')}
        </UnstyledButton>
      );
    case 'missing':
      return (
        <Choose multiple={false} onFiles={([file]) => file && uploads.giveFile(key, file)}>
          {(button) => (
            <UnstyledButton className={classes.retry ?? ''} {...button}>
              {t('chooseAgain')}
            </UnstyledButton>
          )}
        </Choose>
      );
    default:
      return null;
  }
}

function PhaseIcon({ upload: { phase, name } }: Pick<Props, 'upload'>) {
  if (phase === 'done') return <IconCircleCheck {...icon} />;
  if (phase === 'broken') return <IconCloudOff {...icon} />;
  if (phase === 'refused') return <IconAlertCircle {...icon} />;
  return <FileIcon name={name} mediaType="" />;
}

interface ToolProps {
  label: string;
  onPress: () => void;
  children: React.ReactNode;
}

const Tool = ({ label, onPress, children }: ToolProps) => (
  <UnstyledButton className={classes.tool ?? ''} aria-label={label} title={label} onClick={onPress}>
    {children}
  </UnstyledButton>
);
