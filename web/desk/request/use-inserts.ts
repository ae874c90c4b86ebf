import { useState } from 'react';
import type { PersonRef } from '../../../api/people.ts';
import type { Macro } from '../../../api/queue.ts';
import { typedSign } from './typed-sign.ts';
import type { ComposerState } from './use-composer.ts';

/** What the open list puts into the text. */
export type InsertKind = 'macro' | 'mention';

/** Lists opened by a button or by their sign in the text; what is chosen takes the sign's place. */
export function useInserts({ draft, kind, field, write, change }: ComposerState) {
  const [opened, setOpened] = useState<InsertKind | null>(null);
  const [bySign, setBySign] = useState(false);
  const open = (which: InsertKind | null, sign = false) => {
    setBySign(sign);
    setOpened(which);
  };
  const put = (text: string) => {
    open(null);
    field.current?.insert(text, bySign ? 1 : 0);
  };
  return {
    opened,
    open: (which: InsertKind) => open(which),
    close: () => {
      open(null);
      field.current?.focus();
    },
    write: (body: string) => {
      write(body);
      if (typedSign(draft.body, body, '/') !== undefined) open('macro', true);
      else if (kind === 'note' && typedSign(draft.body, body, '@', true) !== undefined)
        open('mention', true);
    },
    putMacro: (macro: Macro, text: string) => {
      put(text);
      const mode = macro.kind === 'note' ? 'note' : 'reply';
      change({ mode, kind: macro.kind, qualified: null, macroId: macro.id });
    },
    putMention: (person: PersonRef) => {
      put(`@${person.name} `);
      change({ named: [...draft.named, person] });
    },
  };
}

export type InsertsState = ReturnType<typeof useInserts>;
