import { mayManageVendorWebhooks } from '../../domain/access/index.ts';
import { useMe } from '../app/session.ts';
import classes from './Programs.module.css';
import { tokensPath, webhooksPath } from './queries.ts';
import { Tokens } from './Tokens.tsx';
import { Webhooks } from './Webhooks.tsx';

/** A2: what programs may do for a company, or for a member of staff, and what they are told. */
export default function Programs({ publicId }: { publicId: string | null }) {
  const { person, ...me } = useMe();
  const hasWebhooks = publicId !== null || mayManageVendorWebhooks({ id: person.id, ...me });
  return (
    <div className={classes.programs}>
      <Tokens key={tokensPath(publicId)} publicId={publicId} />
      {hasWebhooks && <Webhooks key={webhooksPath(publicId)} publicId={publicId} />}
    </div>
  );
}
