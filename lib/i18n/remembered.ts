/** Words remembered at most: what is said again and again are some hundred. */
const MOST = 2_000;

/** The same function, which works out each answer once: to format a date or a number takes longer than to find it. */
export const remembered = <A extends readonly string[], R>(
  make: (...given: A) => R,
): ((...given: A) => R) => {
  const known = new Map<string, R>();
  return (...given) => {
    const key = given.join('\0');
    const answer = known.get(key);
    if (answer !== undefined) return answer;
    const made = make(...given);
    if (known.size >= MOST) known.clear();
    known.set(key, made);
    return made;
  };
};
