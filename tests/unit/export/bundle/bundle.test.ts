import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020';
import JSZip from 'jszip';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Claim } from '../../../../lib/claims/types';
import { DEFAULT_ASSUMPTIONS } from '../../../../lib/compare/types';
import { BUNDLE_FILES } from '../../../../lib/export/bundle/layout';
import { openBundle } from '../../../../lib/export/bundle/open';
import { recreate } from '../../../../lib/export/bundle/recreate';
import { Sha256 } from '../../../../lib/export/bundle/sha256';
import { writeBundle } from '../../../../lib/export/bundle/write';
import { buildJson } from '../../../../lib/export/json';
import type { Fact, Pack, Source } from '../../../../lib/ledger/schema';
import { shippedPack } from '../../../../lib/ledger/shipped';
import type { Database } from '../../../../lib/store/database';
import { readEvidence } from '../../../../lib/store/evidence';
import { type LedgerInForce, readLedger } from '../../../../lib/store/ledger-in-force';
import { makePackStore } from '../../../../lib/store/pack-store';
import { stored } from '../../../../lib/store/result';
import { freshDatabase } from '../../store/helpers';
import { collect, inParts, libraryOf } from '../library';
import { OPTIONS } from '../samples';

const MAIN = 'openai-microsoft';

/** The shipped pack a version later: one leaked bill is a tenth higher, so that verdicts are others. */
const laterPack = (): Pack => {
  const pack = shippedPack();
  const facts = pack.facts.map((fact) =>
    fact.metric === 'inference-cost' && fact.basis === 'leaked' ? { ...fact, value: fact.value * 1.1 } : fact,
  );
  return { ...pack, version: '99.0.0', facts };
};

const otherPack = (): Pack => {
  const { facts, sources, ...head } = shippedPack();
  const fact = facts.find(({ metric, source }) => metric === 'revenue' && source) as Fact;
  const source = sources.find(({ id }) => id === fact.source) as Source;
  return { ...head, pack: 'beside', version: '1.0.0', facts: [besideFact(fact)], sources: [source] };
};

const besideFact = (fact: Fact): Fact => ({
  ...fact,
  id: 'beside-revenue',
  company: 'openai',
  value: 13e9,
  basis: 'press-report',
  derivation: null,
});

const ownFact = (fact: Fact): Fact => ({
  ...fact,
  id: 'own-revenue',
  company: 'openai',
  value: 12.7e9,
  basis: 'user',
  verification: 'user',
  derivation: null,
});

const addOwn = async (database: Database): Promise<void> => {
  const { facts } = shippedPack();
  const fact = facts.find(({ metric, source, reply }) => metric === 'revenue' && source && !reply) as Fact;
  const source = shippedPack().sources.find(({ id }) => id === fact.source) as Source;
  await database.userFacts.add({ id: 'own-revenue', fact: ownFact(fact), source, deletedAt: null });
};

const versionOf = ({ pack }: LedgerInForce): string => `${pack.pack} ${pack.version}`;

/** Figures kept under the shipped pack, and then under a later one that a person loaded; own facts beside both. */
const keepLibrary = async (database: Database): Promise<readonly Claim[]> => {
  const store = makePackStore(database);
  await readLedger(MAIN, shippedPack(), stored(database));
  await store.replace(otherPack(), { installedAt: OPTIONS.now });
  await addOwn(database);
  const before = await readLedger(MAIN, shippedPack(), stored(database));
  const earlier = libraryOf({ ledger: before.ledger, packVersion: versionOf(before), most: 2 });
  await store.replace(laterPack(), { installedAt: OPTIONS.now, chosenOver: before.pack.version });
  const now = await readLedger(MAIN, shippedPack(), stored(database));
  const from = earlier.length;
  return [...earlier, ...libraryOf({ ledger: now.ledger, packVersion: versionOf(now), most: 2, from })];
};

const bundleOf = async (database: Database, claims: readonly Claim[]): Promise<Uint8Array> =>
  collect(
    writeBundle(
      inParts(claims),
      {
        extensionVersion: '0.1.0',
        assumptions: DEFAULT_ASSUMPTIONS,
        selection: 'all',
        evidence: async (versions) => {
          const evidence = await readEvidence(database, MAIN, versions);
          if (!evidence.ok) throw new Error(evidence.detail);
          return evidence.value;
        },
      },
      OPTIONS,
    ),
  );

/** A zip by a tool that is not ours, with some files changed or left out. */
const rezip = async (zip: Uint8Array, change: Readonly<Record<string, string | null>>, sums = false) => {
  const files = await JSZip.loadAsync(zip);
  for (const [name, text] of Object.entries(change)) {
    if (text === null) files.remove(name);
    else files.file(name, text);
  }
  if (sums) {
    const lines: string[] = [];
    for (const name of Object.keys(files.files)) {
      if (name === BUNDLE_FILES.sums || name.endsWith('/')) continue;
      const bytes = await files.file(name)?.async('uint8array');
      if (bytes) lines.push(`${new Sha256().update(bytes).hex()}  ${name}\n`);
    }
    files.file(BUNDLE_FILES.sums, lines.join(''));
  }
  return files.generateAsync({ type: 'uint8array' });
};

let database: Database;
let claims: readonly Claim[];
let zip: Uint8Array;

beforeAll(async () => {
  database = await freshDatabase();
  claims = await keepLibrary(database);
  zip = await bundleOf(database, claims);
});

const opened = () => {
  const result = openBundle(zip);
  if (!result.ok) throw new Error(result.detail);
  return result.value;
};

describe('the evidence bundle', () => {
  it('is written from a library that has every kind of verdict', () => {
    const verdicts = new Set(claims.map(({ comparison }) => comparison.verdict));
    expect([...verdicts].sort()).toEqual([
      'above',
      'below',
      'consistent',
      'context',
      'matches',
      'not-comparable',
    ]);
    expect(claims.some(({ machineReading }) => machineReading)).toBe(true);
    expect(claims.some(({ comparison }) => comparison.restsOn.length > 0)).toBe(true);
    expect(claims.some(({ facts }) => facts.some(({ id }) => id === 'own-revenue'))).toBe(true);
    expect(new Set(claims.map(({ packVersion }) => packVersion)).size).toBe(2);
  });

  it('gives every comparison again, whole, from what it holds', () => {
    const bundle = opened();
    const again = [...recreate(bundle)];
    expect(again.filter(({ same }) => !same)).toEqual([]);
    expect(again.map(({ recreated }) => recreated)).toEqual(claims.map(({ comparison }) => comparison));
    expect(bundle.claims).toEqual(claims);
  });

  it('would give others from the shipped pack alone', () => {
    const bundle = opened();
    const shipped = bundle.facts.filter(({ pack, packVersion }) => pack === MAIN && packVersion !== '99.0.0');
    const without = { ...bundle, facts: shipped.map((row) => ({ ...row, packVersion: '99.0.0' })) };
    expect([...recreate(without)].some(({ same }) => !same)).toBe(true);
  });

  it('says what it holds, and names its packs', () => {
    const { manifest, assumptions } = opened();
    expect(manifest.packs.map(({ pack, role }) => [pack, role])).toEqual([
      [MAIN, 'main'],
      ['beside', 'beside'],
      [MAIN, 'earlier'],
    ]);
    expect(manifest.counts.claims).toBe(claims.length);
    expect(manifest.missingPacks).toEqual([]);
    expect(assumptions.used.length).toBe(5);
  });

  it('is a zip for other tools, whose checksums hold and whose claims are our own JSON', async () => {
    const files = await JSZip.loadAsync(zip, { checkCRC32: true });
    expect(Object.keys(files.files).sort()).toEqual(Object.values(BUNDLE_FILES).sort());
    expect(await files.file(BUNDLE_FILES.claims)?.async('string')).toBe(buildJson(claims, OPTIONS));
    const folder = mkdtempSync(join(tmpdir(), 'bundle-'));
    const file = join(folder, 'bundle.zip');
    writeFileSync(file, zip);
    const check = spawnSync('sh', ['-c', `cd ${folder} && unzip -q bundle.zip && sha256sum -c SHA256SUMS`]);
    expect(check.stdout.toString().match(/: OK$/gm)).toHaveLength(Object.keys(BUNDLE_FILES).length - 1);
    expect(check.status).toBe(0);
  });

  it('holds to its own schemas', async () => {
    const files = await JSZip.loadAsync(zip);
    const json = async (name: string) => JSON.parse((await files.file(name)?.async('string')) ?? '');
    for (const name of ['claims', 'facts', 'sources', 'assumptions', 'manifest'] as const) {
      const ajv = new Ajv2020({ strict: false, validateFormats: false });
      const validate = ajv.compile(await json(BUNDLE_FILES[`${name}Schema`]));
      validate(await json(BUNDLE_FILES[name]));
      expect(validate.errors).toBeNull();
      expect(validate({})).toBe(false);
    }
  });

  it('says when a claim was compared with a pack that is kept no longer', async () => {
    const lost = claims.map((claim, at) => (at === 0 ? { ...claim, packVersion: `${MAIN} 0.0.1` } : claim));
    const bundle = openBundle(await bundleOf(database, lost));
    if (!bundle.ok) throw new Error(bundle.detail);
    expect(bundle.value.manifest.missingPacks).toEqual([`${MAIN} 0.0.1`]);
    const [first, ...rest] = recreate(bundle.value);
    expect(first).toMatchObject({ recreated: null, same: false });
    expect(rest.every(({ same }) => same)).toBe(true);
  });
});

describe('a bundle that cannot be trusted is refused', () => {
  const changed = () => buildJson(claims.slice(1), OPTIONS);
  it.each([
    ['a changed file', () => rezip(zip, { [BUNDLE_FILES.claims]: changed() }), 'checksum', 'claims.json'],
    ['a missing file', () => rezip(zip, { [BUNDLE_FILES.facts]: null }), 'not-a-bundle', 'facts.json'],
    ['a strange file', () => rezip(zip, { '../../evil.sh': 'rm' }), 'not-a-bundle', 'evil.sh'],
    ['broken sums', () => rezip(zip, { [BUNDLE_FILES.sums]: 'zzz' }), 'checksum', 'SHA256SUMS'],
    ['sums that name too little', () => rezip(zip, { [BUNDLE_FILES.sums]: '' }), 'checksum', 'name'],
    ['half a zip', async () => zip.slice(0, zip.length / 2), 'not-a-zip', 'zip'],
    ['no zip at all', async () => new Uint8Array(1000), 'not-a-zip', 'zip'],
    [
      'other counts',
      () => rezip(zip, { [BUNDLE_FILES.claims]: changed() }, true),
      'bad-rows',
      'counts other rows',
    ],
    [
      'a later version',
      () =>
        rezip(
          zip,
          { [BUNDLE_FILES.claims]: '{"format":"two-ledgers-claims","version":2,"claims":[]}' },
          true,
        ),
      'future',
      'version 2',
    ],
    [
      'a claim that is none',
      () =>
        rezip(
          zip,
          { [BUNDLE_FILES.claims]: '{"format":"two-ledgers-claims","version":1,"claims":[{"id":1}]}' },
          true,
        ),
      'bad-rows',
      'row 1',
    ],
    ['no JSON', () => rezip(zip, { [BUNDLE_FILES.facts]: '{' }, true), 'bad-rows', 'facts.json'],
  ])('%s', async (_name, make, code, words) => {
    const result = openBundle(await make());
    expect(result).toMatchObject({ ok: false, code });
    expect(result.ok ? '' : result.detail).toContain(words);
  });
});

describe('on the command line', () => {
  const run = (bytes: Uint8Array) => {
    const file = join(mkdtempSync(join(tmpdir(), 'bundle-')), 'bundle.zip');
    writeFileSync(file, bytes);
    return spawnSync(process.execPath, ['--import', 'tsx', 'scripts/compare.ts', '--bundle', file], {
      encoding: 'utf8',
    });
  };

  it('prints a line a claim and succeeds', () => {
    const { stdout, status, stderr } = run(zip);
    expect(stderr).toBe('');
    const rows = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(rows).toHaveLength(claims.length);
    expect(rows.every(({ stored, recreated }) => stored.verdict === recreated.verdict)).toBe(true);
    expect(status).toBe(0);
  });

  it('fails with the rows that differ', async () => {
    const wrong = claims.map((claim, at) =>
      at === 2 ? { ...claim, comparison: { ...claim.comparison, against: 'another' } } : claim,
    );
    const differing = run(await bundleOf(database, wrong));
    expect(differing.stderr).toContain(`1 of ${claims.length} verdicts differ: rows 3`);
    expect(differing.status).toBe(1);
  });
});
