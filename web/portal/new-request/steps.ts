import { type Chosen, type Draft, type Field, missingIn } from './draft.ts';

export type StepName = 'affected' | 'level' | 'severity' | 'words';

export const stepFields: Record<StepName, readonly Field[]> = {
  affected: ['area', 'productId', 'versionId'],
  level: [],
  severity: ['severity'],
  words: ['typeId', 'subtypeId', 'subject', 'description'],
};

/** R2: an update is being installed first. It blocks nothing. */
export const isWaiting = ({ certifiedVersion, updateFirst }: Draft, { version }: Chosen): boolean =>
  !certifiedVersion && updateFirst !== '' && version?.recommendedUpdate?.version === updateFirst;

export const isDone = (step: StepName, draft: Draft, chosen: Chosen): boolean =>
  !(step === 'affected' && isWaiting(draft, chosen)) &&
  !missingIn(draft, chosen).some((field) => stepFields[step].includes(field));
