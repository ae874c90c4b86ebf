import { useMe } from '../../app/session.ts';
import { Question } from '../joining/Question.tsx';
import { OwnershipNotice } from './OwnershipNotice.tsx';
import { useDecideJoining } from './queries.ts';
import { useShownCompany } from './shown-company.ts';

/** What waits for the reader's word, above every part: an offer of the ownership, people who ask to join (C2, C3). */
export function Questions() {
  const { viewing } = useMe();
  const { publicId, name, people, say } = useShownCompany();
  const decide = useDecideJoining(publicId);
  if (!people.data) return null;
  const { ownershipOffer, joinings } = people.data;
  return (
    <>
      {ownershipOffer && !viewing && (
        <OwnershipNotice publicId={publicId} company={name} offer={ownershipOffer} onSaid={say} />
      )}
      {joinings.map((joining) => (
        <Question
          key={joining.id}
          joining={joining}
          company={name}
          decide={(approve) => decide.mutateAsync({ joining, approve })}
          onSaid={say}
        />
      ))}
    </>
  );
}
