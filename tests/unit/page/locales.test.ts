import { beforeEach, expect, test, vi } from 'vitest';
import { Locales } from '../../../entrypoints/annotator/locales';
import { LOCALES } from '../../../lib/figures';
import type { Language } from '../../../lib/figures/languages';
import type { Failure } from '../../../lib/messages/protocol';
import { clearLocales, findLocale, offerLocale } from '../../../lib/page/locale-door';

const SHIPPED = new Set<string>(LOCALES.map(({ lang }) => lang));

/** The background's part: scripts of shipped languages leave their locale, others cannot be injected. */
const inject = vi.fn(async (_type: string, { languages }: { languages: readonly Language[] }) => {
  const strange = languages.find((language) => !SHIPPED.has(language));
  if (refusal || strange) return refusal ?? { ok: false, code: 'failed', detail: `no file for ${strange}` };
  for (const locale of LOCALES)
    if (languages.some((language) => language === locale.lang)) offerLocale(locale);
  return { ok: true };
});
const onFailure = vi.fn();
let refusal: Failure | null = null;
const make = () =>
  new Locales({ send: inject as unknown as ConstructorParameters<typeof Locales>[0]['send'], onFailure });
const get = async (locales: Locales, ...languages: Language[]) => {
  const { locales: found, complete } = await locales.get(new Set(languages));
  return [found.map(({ lang }) => lang), complete];
};

beforeEach(() => {
  vi.clearAllMocks();
  clearLocales();
  refusal = null;
});

test('asks for what is needed and not here, once', async () => {
  const locales = make();
  expect(await get(locales, 'fr')).toEqual([['fr'], true]);
  expect(await get(locales, 'fr')).toEqual([['fr'], true]);
  expect(await get(locales, 'fr', 'en')).toEqual([['fr', 'en'], true]);
  expect(inject.mock.calls).toEqual([
    ['locales/inject', { languages: ['fr'] }],
    ['locales/inject', { languages: ['en'] }],
  ]);
  expect(onFailure).not.toHaveBeenCalled();
});

test('asks once for what several readings need at a time', async () => {
  const locales = make();
  await Promise.all([get(locales, 'fr'), get(locales, 'fr', 'en')]);
  expect(inject).toHaveBeenCalledTimes(2);
  expect(inject.mock.calls.map(([, { languages }]) => languages)).toEqual([['fr'], ['en']]);
});

test('asks for nothing where nothing is needed', async () => {
  expect(await get(make())).toEqual([[], true]);
  expect(inject).not.toHaveBeenCalled();
});

test('a language that cannot be had is told, is missing, and is asked for again', async () => {
  const locales = make();
  refusal = { ok: false, code: 'failed', detail: 'no frame' };
  expect(await get(locales, 'fr')).toEqual([[], false]);
  expect(onFailure).toHaveBeenCalledExactlyOnceWith('failed', 'fr: no frame');
  refusal = null;
  expect(await get(locales, 'fr')).toEqual([['fr'], true]);
});

test('a new annotator forgets what scripts of another version left', () => {
  for (const locale of LOCALES) offerLocale(locale);
  expect(findLocale('fr')?.lang).toBe('fr');
  clearLocales();
  expect(findLocale('fr')).toBeNull();
});
