import { makeQuote } from '../../lib/claims/quote';
import { textFragmentUrl } from '../../lib/claims/text-fragment';
import type { PunctuationWords } from '../../lib/i18n/punctuation';
import type { ArticleMeta, PageFigure } from '../../lib/messages/protocol';
import type { Settings } from '../../lib/messages/settings';
import type { CardServices } from '../../lib/overlay/card-door';
import type { Send } from './session';

/** What the services of a card are made of. */
export type ServiceOptions = {
  readonly send: Send;
  readonly host: string;
  readonly settings: () => Settings | null;
  readonly meta: () => ArticleMeta;
  /** A figure as the engine read it, before any correction. */
  readonly original: (id: string) => PageFigure | null;
};

/** What to paste into notes: the sentence, where it stands, and a link that leads to it. */
const cite = (meta: ArticleMeta, { figure, context }: PageFigure, t: PunctuationWords): string => {
  const { prefix, suffix, sentence } = context;
  const source = t.series([meta.author, meta.title, meta.publisher, meta.published?.slice(0, 10)]);
  const link = textFragmentUrl(meta.canonicalUrl ?? meta.url, makeQuote(figure.quote, prefix, suffix));
  return `${t.quoted(sentence)}\n${source}\n${link}`;
};

/** A yes to one act in a private window. */
const yes = (once: boolean): { once?: true } => (once ? { once } : {});

/** What cards ask of the background, in the name of one page or frame. */
export const servicesOf = ({ send, host, settings, meta, original }: ServiceOptions): CardServices => ({
  settings,
  words: async () => {
    const reply = await send('words/get', {});
    return reply.ok ? reply : null;
  },
  facts: async (ids) => {
    const reply = await send('ledger/facts', { ids });
    return reply.ok ? reply.facts : [];
  },
  keep: async (figure, once) => {
    const { id, figure: reading, context } = figure;
    const figures = [{ id, figure: reading, context }];
    const reply = await send('claims/keep', { meta: meta(), figures, ...yes(once) });
    return reply.ok ? null : reply;
  },
  annotate: async ({ claimId }, note, tags) => {
    const reply = await send('claims/annotate', { claimId, note, tags });
    return reply.ok ? null : reply.detail;
  },
  citation: (figure, t) => cite(meta(), figure, t),
  explain: async ({ figure }) => {
    const reply = await send('ledger/explain', { figure, published: meta().published });
    return reply.ok ? reply.lines : null;
  },
  correct: async (shown, change, once) => {
    const { id, figure, context } = original(shown.id) ?? shown;
    const item = { id, figure, context };
    const reply = await send('corrections/add', { host, item, change, ...yes(once) });
    return reply.ok ? null : reply;
  },
  withdraw: async ({ figure: { quote }, context: { sentence } }) => {
    const reply = await send('corrections/withdraw', { quote, sentence });
    return reply.ok ? null : reply;
  },
  assume: async (assumptions) => {
    await send('settings/patch', { patch: { assumptions } });
  },
  mute: async (once) => {
    const reply = await send('site/switch', { host, on: false, ...yes(once) });
    return reply.ok ? null : reply;
  },
  openPanel: async () => {
    await send('open/page', { page: 'sidepanel' });
  },
});
