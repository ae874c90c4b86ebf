import { useShownCompany } from '../shown-company.ts';
import classes from './People.module.css';
import { People } from './People.tsx';
import { SecondFactorCard } from './SecondFactorCard.tsx';

/** Who belongs to the company and who was asked to (C3, C4). */
export function MembersPart() {
  const { publicId, name, people, say } = useShownCompany();
  return (
    <>
      <People publicId={publicId} company={name} people={people} onSaid={say} />
      {people.data?.abilities.requireSecondFactor && (
        <div className={classes.next}>
          <SecondFactorCard
            publicId={publicId}
            since={people.data.secondFactorSince}
            onSaid={say}
          />
        </div>
      )}
    </>
  );
}
