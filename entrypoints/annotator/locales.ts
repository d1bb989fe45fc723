import type { Language } from '../../lib/figures/languages';
import type { Locale } from '../../lib/figures/locale';
import { findLocale } from '../../lib/page/locale-door';
import type { Send } from './session';

type Options = {
  readonly send: Send;
  /** Told why languages could not be had: the code of the failure and a sentence for the console. */
  readonly onFailure: (code: string, detail: string) => void;
};

/** What can be read with; `complete` unless a language that was asked for could not be had. */
export type Available = { readonly locales: readonly Locale[]; readonly complete: boolean };

/** Has the script of each language injected when a page first needs it, and never twice at once. */
export class Locales {
  readonly #options: Options;
  readonly #coming = new Map<Language, Promise<void>>();

  constructor(options: Options) {
    this.#options = options;
  }

  /** The locales of these languages, at once where all are here. */
  get(languages: ReadonlySet<Language>): Available | Promise<Available> {
    const missing = [...languages].filter((language) => !findLocale(language));
    if (missing.length === 0) return this.#available(languages);
    this.#ask(missing.filter((language) => !this.#coming.has(language)));
    return Promise.all(missing.map((language) => this.#coming.get(language))).then(() =>
      this.#available(languages),
    );
  }

  #available(languages: ReadonlySet<Language>): Available {
    const locales = [...languages].flatMap((language) => findLocale(language) ?? []);
    return { locales, complete: locales.length === languages.size };
  }

  #ask(languages: readonly Language[]): void {
    if (languages.length === 0) return;
    const reply = this.#options.send('locales/inject', { languages }).then((answer) => {
      for (const language of languages) this.#coming.delete(language);
      if (!answer.ok) this.#options.onFailure(answer.code, `${languages.join(', ')}: ${answer.detail}`);
    });
    for (const language of languages) this.#coming.set(language, reply);
  }
}
