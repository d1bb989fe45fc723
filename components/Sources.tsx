import type { Translator } from '../lib/i18n/translator';
import type { FactView } from '../lib/messages/protocol';
import { factTitle, factValue, factWhen, safeUrl } from './facts';

type Props = { facts: readonly FactView[]; t: Translator };

const SourceLink = ({ source, t }: { source: NonNullable<FactView['source']>; t: Translator }) => {
  const href = safeUrl(source.url);
  const title = t('source.open', { title: source.title });
  return href ? (
    <a href={href} target="_blank" rel="noopener noreferrer" aria-label={title}>
      {source.title}
    </a>
  ) : (
    <span>{source.title}</span>
  );
};

const Provenance = ({ fact, t }: { fact: FactView; t: Translator }) => {
  const { source } = fact;
  if (!source) return <p>{t('source.none')}</p>;
  return (
    <p>
      <SourceLink source={source} t={t} />
      <br />
      {t.series([
        source.publisher,
        source.relay && t('source.relay', { relay: source.relay }),
        source.published ? t.date(source.published) : t('source.undated'),
      ])}
    </p>
  );
};

/** Notes of the ledger are written in English; the interface may speak another language. */
const Row = ({ name, text, lang }: { name: string; text: string; lang?: string }) => (
  <div>
    <dt>{name}</dt>
    <dd lang={lang}>{text}</dd>
  </div>
);

/** Facts with where they come from: publisher, relay, link, date, basis, verification and caveat. */
export const SourceList = ({ facts, t }: Props) => (
  <ol class="tl-sources">
    {facts.map((fact) => (
      <li key={fact.id}>
        <p class="tl-source-fact">
          <strong>{factValue(t, fact)}</strong> {t.series([factTitle(t, fact), factWhen(t, fact)])}
        </p>
        <Provenance fact={fact} t={t} />
        <dl>
          <Row name={t('source.basis')} text={t.message(`basis.${fact.basis}`)} />
          <Row name={t('source.verified')} text={t.message(`verification.${fact.verification}`)} />
          {fact.caveat && <Row name={t('source.caveat')} text={fact.caveat} lang="en" />}
        </dl>
        {fact.knownSince && <p class="tl-quiet">{t('source.known', { date: t.date(fact.knownSince) })}</p>}
      </li>
    ))}
  </ol>
);

/** The sources one click away. `expected`: how many facts were used, of which some may not have arrived yet. */
export const Sources = ({ facts, expected, t }: Props & { expected: number }) => {
  if (facts.length === 0) {
    return <p class="tl-quiet">{t(expected > 0 ? 'card.sources.loading' : 'card.sources.none')}</p>;
  }
  return (
    <details class="tl-more">
      <summary>{t('card.sources', { count: facts.length })}</summary>
      <SourceList facts={facts} t={t} />
    </details>
  );
};
