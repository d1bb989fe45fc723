const TENS: Readonly<Record<string, number>> = {
  tjugo: 20,
  trettio: 30,
  fyrtio: 40,
  femtio: 50,
  sextio: 60,
  sjuttio: 70,
  åttio: 80,
  nittio: 90,
};
const ONES = ['ett', 'två', 'tre', 'fyra', 'fem', 'sex', 'sju', 'åtta', 'nio'];

/** Number words written as one: "tjugofem" 25, "tjugoen" 21, "trehundra" 300. */
export function compoundNumbers(): Record<string, number> {
  const made: Record<string, number> = {};
  for (const [at, one] of ONES.entries()) {
    made[`${one}hundra`] = (at + 1) * 100;
    for (const [ten, value] of Object.entries(TENS)) made[`${ten}${one}`] = value + at + 1;
  }
  for (const [ten, value] of Object.entries(TENS)) made[`${ten}en`] = value + 1;
  return made;
}
