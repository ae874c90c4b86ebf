import { type Chosen, type Draft, type Field, missingIn } from './draft.ts';

export type StepName = 'affected' | 'level' | 'severity' | 'words' | 'files';

export const stepFields: Record<StepName, readonly Field[]> = {
  affected: ['area', 'productId', 'versionId'],
  level: [],
  severity: ['severity'],
  words: ['typeId', 'subtypeId', 'subject', 'description'],
  files: [],
};

/** R2: an update is being installed first. It blocks nothing. */
export const isWaiting = ({ certifiedVersion, updateFirst }: Draft, { version }: Chosen): boolean =>
  !certifiedVersion && updateFirst !== '' && version?.recommendedUpdate?.version === updateFirst;

/** Files are nobody's duty: the step is done when there are some. */
export const isDone = (step: StepName, draft: Draft, chosen: Chosen): boolean =>
  step === 'files'
    ? draft.files.length > 0
    : !(step === 'affected' && isWaiting(draft, chosen)) &&
      !missingIn(draft, chosen).some((field) => stepFields[step].includes(field));
