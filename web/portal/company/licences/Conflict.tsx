import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Notice } from '../../../design/Notice.tsx';
import { useWithoutLicence } from '../../categories/queries.ts';
import type { ShownCompany } from '../shown-company.ts';
import classes from './Licences.module.css';

interface Props {
  company: ShownCompany;
  /** The last four characters of the code. */
  ending: string;
  onBack: () => void;
}

/** C5: a code that is in use elsewhere: the request to support is written already, and tells nothing of who has it. */
export function Conflict({ company: { id, name: company, publicId }, ending, onBack }: Props) {
  const { t } = useTranslation('licences');
  const category = useWithoutLicence();
  const words = {
    topic: 'licence-conflict',
    subject: t('conflict.madeSubject', { ending }),
    description: t('conflict.madeBody', { company, publicId, ending }),
  };
  return (
    <div className={classes.form}>
      <Notice tone="info">{t('conflict.lead')}</Notice>
      <div className={classes.foot}>
        {category && (
          <Button
            renderRoot={(props) => (
              <Link
                to="/requests/new/$category"
                params={{ category: category.id }}
                state={{ words, forCompany: id }}
                {...props}
              />
            )}
          >
            {t('conflict.write')}
          </Button>
        )}
        <Button variant="default" onClick={onBack}>
          {t('conflict.back')}
        </Button>
      </div>
    </div>
  );
}
