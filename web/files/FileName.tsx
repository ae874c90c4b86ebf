import classes from './FileName.module.css';
import { safeName, shortName } from './file-words.ts';

/** A name in its own reading direction, without its middle where it is long; the whole stands in its tooltip. */
export function FileName({ name, most = 48 }: { name: string; most?: number }) {
  return (
    <bdi className={classes.name} title={safeName(name)}>
      {shortName(name, most)}
    </bdi>
  );
}
