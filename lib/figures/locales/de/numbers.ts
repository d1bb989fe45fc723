const TENS: Readonly<Record<string, number>> = {
  zwanzig: 20,
  dreißig: 30,
  dreissig: 30,
  vierzig: 40,
  fünfzig: 50,
  sechzig: 60,
  siebzig: 70,
  achtzig: 80,
  neunzig: 90,
};
const ONES = ['ein', 'zwei', 'drei', 'vier', 'fünf', 'sechs', 'sieben', 'acht', 'neun'];

/** Number words written as one: "fünfundzwanzig" 25, "dreihundert" 300. */
export function compoundNumbers(): Record<string, number> {
  const made: Record<string, number> = {};
  for (const [at, one] of ONES.entries()) {
    made[`${one}hundert`] = (at + 1) * 100;
    for (const [ten, value] of Object.entries(TENS)) made[`${one}und${ten}`] = value + at + 1;
  }
  return made;
}
