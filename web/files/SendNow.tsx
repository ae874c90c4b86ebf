import { useTranslation } from 'react-i18next';
import { isUnderway } from './upload.ts';
import { useUploads } from './use-uploads.ts';

/** Beside the button that sends, while files of this draft are on their way. */
export function SendNow({ place }: { place: string }) {
  const { t } = useTranslation('files');
  const { list } = useUploads();
  return list.some((upload) => upload.place === place && isUnderway(upload)) ? t('sendNow') : null;
}
