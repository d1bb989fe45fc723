const TENS: Readonly<Record<string, number>> = {
  twintig: 20,
  dertig: 30,
  veertig: 40,
  vijftig: 50,
  zestig: 60,
  zeventig: 70,
  tachtig: 80,
  negentig: 90,
};
const ONES = ['een', 'twee', 'drie', 'vier', 'vijf', 'zes', 'zeven', 'acht', 'negen'];

/** Number words written as one: "vijfentwintig" 25, "tweeëndertig" 32, "driehonderd" 300. */
export function compoundNumbers(): Record<string, number> {
  const made: Record<string, number> = {};
  for (const [at, one] of ONES.entries()) {
    made[`${one}honderd`] = (at + 1) * 100;
    const and = one.endsWith('e') ? 'ën' : 'en';
    for (const [ten, value] of Object.entries(TENS)) made[`${one}${and}${ten}`] = value + at + 1;
  }
  return made;
}
