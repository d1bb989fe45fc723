import { readFileSync } from 'node:fs';
import { checkPack } from '../lib/ledger/integrity';
import { parsePack } from '../lib/ledger/schema';

const SHIPPED = new URL('../data/ledger/openai-microsoft.json', import.meta.url);

/** Proves a pack (the shipped one, or the file named): prints what is wrong and ends non-zero, or says what was checked. */
const main = (path: string | URL): number => {
  const result = parsePack(JSON.parse(readFileSync(path, 'utf8')));
  if (!result.ok) {
    console.error(`Refused (${result.code}): ${result.issues.length} issues`);
    for (const issue of result.issues) {
      console.error(`  ${issue.table} ${issue.row} ${issue.id ?? ''} ${issue.field}: ${issue.message}`);
    }
    return 1;
  }
  const { pack } = result;
  const flaws = checkPack(pack);
  for (const flaw of flaws) console.error(`  ${flaw.check} ${flaw.id}: ${flaw.message}`);
  const derived = pack.facts.filter((fact) => fact.derivation?.compute).length;
  const size = `${pack.facts.length} facts, ${pack.sources.length} sources, ${derived} derivations recomputed`;
  console.log(`${pack.pack} ${pack.version}: ${size}, ${flaws.length} flaws`);
  return flaws.length > 0 ? 1 : 0;
};

process.exitCode = main(process.argv[2] ?? SHIPPED);
