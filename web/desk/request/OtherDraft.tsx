import { DraftConflict } from '../../app/DraftConflict.tsx';
import type { ComposerState } from './use-composer.ts';

/** Another browser's text on the same request. */
export function OtherDraft({ kept }: { kept: ComposerState['kept'] }) {
  const body = kept.other?.body;
  return (
    <DraftConflict
      other={typeof body === 'string' ? body : null}
      onTakeOther={kept.takeOther}
      onKeepMine={kept.keepMine}
    />
  );
}
