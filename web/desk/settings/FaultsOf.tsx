import { Notice } from '../../design/Notice.tsx';
import { useFaultWords, useSettingsDesk } from './context.ts';
import type { Fault } from './faults.ts';
import classes from './Settings.module.css';
import { useFieldWords } from './use-field-words.ts';

/** Everything the server found wrong with one thing; each stands under its field, too, where it has one. */
export function FaultsOf({ kind, id }: Pick<Fault, 'kind' | 'id'>) {
  const words = useFaultWords();
  const { faults } = useSettingsDesk();
  const field = useFieldWords();
  const own = faults.filter((fault) => fault.kind === kind && fault.id === id);
  if (own.length === 0) return null;
  return (
    <Notice tone="error">
      <ul className={classes.faults}>
        {own.map(({ path, code }) => (
          <li key={`${path} ${code}`}>
            {[field(kind, path), words(code)].filter(Boolean).join(': ')}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
