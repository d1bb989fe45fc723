import { existsSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { LOCALES, readFigures } from '../../../lib/figures';
import { chooseLanguages, languageOfTag } from '../../../lib/figures/language';
import { LANGUAGES } from '../../../lib/figures/languages';
import type { Block } from '../../../lib/figures/types';
import { corpusItems } from '../../corpus/corpus';

const block = (text: string, lang?: string): Block => ({
  text,
  role: 'paragraph',
  ...(lang ? { lang } : {}),
});
const languages = (blocks: readonly Block[], page?: string): (string | null)[] =>
  chooseLanguages(blocks, page).map(({ language }) => language);

const ENGLISH =
  'The company said that it had spent more than half of what it earned over the first half of the year.';
const FRENCH =
  "L'entreprise a dépensé plus de la moitié de ce qu'elle a gagné au cours des six premiers mois de l'année.";
const GERMAN =
  'Das Unternehmen hat in den ersten sechs Monaten des Jahres mehr als die Hälfte der Erlöse ausgegeben.';
const JAPANESE = '同社は今年上半期、売上高の半分以上を計算資源に費やしたと発表した。';
const CHINESE = '该公司表示，今年上半年的支出超过了收入的一半，亏损也比去年同期扩大了不少。';
const SPANISH =
  'La empresa gastó en los primeros seis meses del año más de la mitad de lo que había ingresado.';
const PORTUGUESE =
  'A empresa não gastou nos primeiros seis meses do ano mais da metade da receita, segundo os números, e o prejuízo foi menor.';
const ITALIAN = 'La società ha speso nei primi sei mesi dell’anno più della metà di quanto aveva incassato.';
const DUTCH =
  'Het bedrijf gaf in de eerste zes maanden van het jaar meer dan de helft uit van wat het verdiende.';
const SWEDISH =
  'Bolaget har inte gått med vinst, och det är också dyrare än väntat att köra modellerna från år till år.';

describe('language of a block', () => {
  it.each([
    ['en', ENGLISH],
    ['fr', FRENCH],
    ['de', GERMAN],
    ['ja', JAPANESE],
    ['zh', CHINESE],
    ['it', ITALIAN],
    ['nl', DUTCH],
    ['sv', SWEDISH],
  ])('is %s by its own words, whatever its tag says', (language, text) => {
    for (const tag of [undefined, language, 'en-US', 'fr', 'zh-Hans', 'pl', 'x-default'])
      expect(languages([block(text, tag)])).toEqual([language]);
  });

  it.each([
    [
      'Polish',
      'Przychody firmy wzrosły o 18 proc. do 77,7 mld dolarów, a strata była większa niż rok wcześniej.',
    ],
    [
      'Polish',
      'OpenAI wydał 8,67 mld dolarów na obliczenia w ciągu pierwszych dziewięciu miesięcy 2025 roku.',
    ],
    [
      'Czech',
      'Tržby společnosti vzrostly o 18 procent na 77,7 miliardy dolarů a ztráta byla vyšší než loni.',
    ],
    [
      'Turkish',
      'Şirketin geliri yüzde 18 artarak 77,7 milyar dolar oldu ve zararı geçen yıla göre daha yüksekti.',
    ],
    ['Korean', '마이크로소프트의 매출은 18% 증가한 777억 달러였으며, 손실은 지난해보다 더 컸다.'],
    [
      'Russian',
      'Выручка Microsoft выросла на 18% до 77,7 млрд долларов, а убыток оказался больше прошлогоднего.',
    ],
    [
      'Danish',
      'Selskabets omsætning steg med 18 procent til 77,7 milliarder dollar, og tabet var større end året før.',
    ],
    [
      'Norwegian',
      'Selskapet brukte mer enn halvparten av inntektene på regnekraft i årets seks første måneder.',
    ],
    [
      'Norwegian',
      'Microsoft økte omsetningen med 18 prosent til 77,7 milliarder dollar, opplyser selskapet i en melding.',
    ],
    [
      'New Norwegian',
      'Selskapet brukte meir enn halvparten av inntektene på reknekraft dei seks første månadene av året.',
    ],
    [
      'Catalan',
      'L’empresa va gastar durant els primers sis mesos de l’any més de la meitat del que havia ingressat, segons les xifres.',
    ],
    [
      'Romanian',
      'Compania a cheltuit în primele șase luni ale anului mai mult de jumătate din ceea ce a câștigat.',
    ],
    [
      'Slovak',
      'Tržby spoločnosti vzrástli o 18 percent na 77,7 miliardy dolárov a strata bola vyššia ako pred rokom.',
    ],
    [
      'Finnish',
      'Yhtiön liikevaihto kasvoi 18 prosenttia 77,7 miljardiin dollariin, ja tappio oli suurempi kuin vuosi sitten.',
    ],
    [
      'Hungarian',
      'A cég árbevétele 18 százalékkal, 77,7 milliárd dollárra nőtt, és a veszteség is nagyobb volt.',
    ],
    ['Arabic', 'ارتفعت إيرادات مايكروسوفت بنسبة 18% لتصل إلى 77.7 مليار دولار.'],
  ])('is none that is read: %s', (_name, text) => {
    for (const tag of [undefined, 'en', 'pt', 'ja']) expect(languages([block(text, tag)])).toEqual([null]);
    expect(readFigures({ blocks: [block(text, 'en')] })).toEqual([]);
  });

  it.each([
    ['es', SPANISH, 'pt'],
    ['pt', PORTUGUESE, 'es'],
    ['sv', SWEDISH, 'da'],
    ['nl', DUTCH, 'de'],
    ['it', ITALIAN, 'fr'],
  ])('is %s under its own tag and without one, on a page of its neighbour', (language, text, page) => {
    expect(languages([block(text, language)], page)).toEqual([language]);
    expect(languages([block(text)])).toEqual([language]);
  });

  it.each([
    ['sv', 'Intäkterna steg kraftigt i fjol'],
    ['sv', 'Så mycket kostar det att köra Chat GPT'],
    ['de', 'Umsatz steigt um 18 Prozent'],
    ['nl', 'Omzet van het bedrijf stijgt met 18 procent'],
  ])('is %s for a short heading: %s', (language, text) => {
    expect(languages([block(text)])).toEqual([language]);
    expect(languages([block(text, language)], 'en')).toEqual([language]);
  });

  it('is that of its tag, then of its page, where its words say nothing', () => {
    const short = block('Microsoft: 77,7');
    expect(languages([{ ...short, lang: 'de-AT' }], 'fr')).toEqual(['de']);
    expect(languages([short], 'fr')).toEqual(['fr']);
    expect(languages([short], 'pl')).toEqual([null]);
    expect(languages([block('業績予想', 'ja')])).toEqual(['ja']);
    expect(languages([short])).toEqual(['en']);
  });

  it('is that of the blocks around, where neither words nor tag say anything', () => {
    const short = block('Microsoft: 77,7');
    expect(languages([block(GERMAN), short, block(FRENCH)])).toEqual(['de', 'de', 'fr']);
    expect(languages([short, block(JAPANESE), short])).toEqual(['ja', 'ja', 'ja']);
  });

  it('is not that of a tag which the blocks that carry it contradict', () => {
    expect(languages([block(GERMAN), block('Microsoft: 77,7'), block(GERMAN)], 'en')).toEqual([
      'de',
      'de',
      'de',
    ]);
    expect(languages([block(ENGLISH), block('OpenAI: 4.3')], 'pl')).toEqual(['en', 'en']);
  });

  it('is its own for each of ten, whatever the page says', () => {
    const texts = [ENGLISH, FRENCH, GERMAN, SPANISH, PORTUGUESE, ITALIAN, DUTCH, SWEDISH, JAPANESE, CHINESE];
    const expected = ['en', 'fr', 'de', 'es', 'pt', 'it', 'nl', 'sv', 'ja', 'zh'];
    for (const page of [undefined, 'pl', 'ko']) {
      expect(
        languages(
          texts.map((text) => block(text)),
          page,
        ),
      ).toEqual(expected);
    }
  });

  it('is its own on a page of several languages', () => {
    const page = [block(ENGLISH), block(FRENCH), block(JAPANESE), block('OpenAI: 4.3')];
    expect(languages(page, 'en')).toEqual(['en', 'fr', 'ja', 'en']);
    const blocks = [
      block('OpenAI made $4.3 billion.'),
      block("Le chiffre d'affaires de Microsoft est de 4,3 milliards de dollars."),
    ];
    expect(readFigures({ blocks, lang: 'en' }).map(({ block: at, value }) => [at, value])).toEqual([
      [0, 4.3e9],
      [1, 4.3e9],
    ]);
  });
});

it.each([
  ['en-GB', 'en'],
  ['ZH_tw', 'zh'],
  ['pl', 'other'],
  ['und', null],
  ['x-default', null],
  ['english', null],
  ['', null],
  [undefined, null],
])('tag %s', (tag, language) => {
  expect(languageOfTag(tag)).toBe(language);
});

const LEAST_ITEMS = 40;

/** A language is a folder, a lexicon, annotated text and words to be told by: whoever has one of them has all. */
describe('languages that are read', () => {
  const registered = LOCALES.map(({ lang }) => lang).sort();
  const known: readonly string[] = LANGUAGES;

  it('are all that have a folder, and words to be told by', () => {
    expect(readdirSync('lib/figures/locales').sort()).toEqual(registered);
    expect([...known].sort()).toEqual(registered);
  });

  it.each(registered)('%s has a lexicon and annotated text', (lang) => {
    expect(existsSync(`data/lexicons/${lang}.json`)).toBe(true);
    expect(corpusItems(lang).length).toBeGreaterThanOrEqual(LEAST_ITEMS);
  });
});
