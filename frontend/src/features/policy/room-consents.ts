import type { Accepted, RoomPerson, RoomPolicies, RoomPolicy } from '../../platform/api-types/policy';

/** What a person and the organization he is here for have accepted of one policy. */
export type PolicyConsent = {
  policy: RoomPolicy;
  person: Accepted | undefined;
  /** undefined where his organization is not bound to it, null where it is without having been asked. */
  organization: Accepted | null | undefined;
};

export function consentsOf(room: RoomPolicies, person: RoomPerson): PolicyConsent[] {
  return room.policies.map((policy) => ({
    policy,
    person: person.accepted.find(({ publisherId }) => publisherId === policy.version.publisherId),
    organization: policy.organizations.find(({ organizationId }) => organizationId === person.organizationId)
      ?.accepted,
  }));
}

/** The version in force or a later one: an earlier one may still do, and is not called done. */
export function isCurrent(accepted: Accepted | undefined, { version }: RoomPolicy): boolean {
  return accepted !== undefined && accepted.number >= version.number;
}

/** Whether a person has accepted all that applies here. */
export function hasAcceptedAll(consents: readonly PolicyConsent[]): boolean {
  return consents.every(({ policy, person }) => isCurrent(person, policy));
}
