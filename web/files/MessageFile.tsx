import { UnstyledButton } from '@mantine/core';
import { IconDownload, IconLock } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FileView } from '../../api/files.ts';
import { FileIcon } from './FileIcon.tsx';
import classes from './FileList.module.css';
import { FileName } from './FileName.tsx';
import { partWords, safeName, sizeWords } from './file-words.ts';
import { Preview } from './Preview.tsx';
import { ProgressLine } from './ProgressLine.tsx';

interface Props {
  file: FileView;
  internal: boolean;
  dense: boolean;
}

/** What can be downloaded: whole, whatever the checks say of it. */
const isHere = ({ state }: FileView) =>
  state === 'checking' || state === 'ready' || state === 'damaged';

export function MessageFile({ file, internal, dense }: Props) {
  const { t, i18n } = useTranslation('files');
  const [looking, setLooking] = useState(false);
  const facts = useFacts(file);
  const name = safeName(file.name);
  const size = sizeWords(i18n.language, file.size);
  const here = isHere(file);
  const shown = (
    <>
      <FileName name={file.name || t('state.erased')} most={dense ? 40 : 34} />
      <span className={classes.facts} data-bad={file.virusCheck === 'infected' || undefined}>
        {facts.join(', ')}
      </span>
    </>
  );
  return (
    <li className={classes.chip} data-internal={internal} title={useWarning(file)}>
      {internal ? (
        <IconLock size={18} stroke={1.75} aria-label={t('internal')} role="img" />
      ) : (
        <FileIcon name={file.name} mediaType={file.mediaType} />
      )}
      {here && file.preview ? (
        <UnstyledButton
          className={classes.words ?? ''}
          title={t('look', { name })}
          onClick={() => setLooking(true)}
        >
          {shown}
        </UnstyledButton>
      ) : (
        <span className={classes.words}>{shown}</span>
      )}
      {file.state === 'uploading' && (
        <span className={classes.bar}>
          <ProgressLine
            part={file.received}
            whole={file.size}
            label={t('progress', { name })}
            stands="paused"
          />
        </span>
      )}
      {here && (
        <a
          className={classes.download}
          href={`/api/files/${file.id}`}
          download
          aria-label={t('download', { name, size })}
          title={t('downloadShort')}
        >
          <IconDownload size={16} stroke={1.75} aria-hidden="true" />
        </a>
      )}
      {looking && <Preview file={file} onClose={() => setLooking(false)} />}
    </li>
  );
}

/** Size and state, in words, the most telling last. */
function useFacts(file: FileView): string[] {
  const { t, i18n } = useTranslation('files');
  const { state, size, received, lockedArchive, virusCheck, virusName } = file;
  if (state === 'erased') return [];
  const whole = sizeWords(i18n.language, size);
  if (state === 'uploading')
    return [t('uploadingTo', { part: partWords(i18n.language, received, size), size: whole })];
  const facts = [whole];
  if (state !== 'ready') facts.push(t(`state.${state}`));
  if (lockedArchive) facts.push(t('locked'));
  if (state !== 'lost' && virusCheck !== 'none')
    facts.push(t(`virus.${virusCheck}`, { name: virusName ?? '' }));
  return facts;
}

function useWarning({ lockedArchive, virusCheck, virusName }: FileView): string | undefined {
  const { t } = useTranslation('files');
  if (virusCheck === 'infected') return t('infectedHint', { name: virusName ?? '' });
  return lockedArchive ? t('lockedHint') : undefined;
}
