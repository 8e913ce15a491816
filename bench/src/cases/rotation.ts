/** Hands out the members of a group in turn, so that each is used as often as the others. */
export interface Rotation<Member> {
  readonly members: readonly Member[];
  /** The next ones; never one of them twice. Throws when the group is too small. */
  take(count: number): Member[];
  /** The same, for cases that use nothing up: as often as it takes. */
  takeRepeatedly(count: number): Member[];
}

/** Begins with the first member. */
export function createRotation<Member>(members: readonly Member[]): Rotation<Member> {
  let position = 0;
  const takeRepeatedly = (count: number): Member[] => {
    const taken = Array.from({ length: count }, (_, index) => members[(position + index) % members.length]);
    position = (position + count) % Math.max(1, members.length);
    return taken.filter((member) => member !== undefined);
  };
  return {
    members,
    take(count) {
      if (count > members.length)
        throw new Error(
          `A block of ${count} needs more people than the ${members.length} that were created.`,
        );
      return takeRepeatedly(count);
    },
    takeRepeatedly,
  };
}
