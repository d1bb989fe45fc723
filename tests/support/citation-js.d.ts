/** The parts of citation-js that tests read with; the library ships no types. */
declare module '@citation-js/core' {
  export type CslItem = Readonly<Record<string, unknown>>;
  export class Cite {
    constructor(data: string | object);
    readonly data: readonly CslItem[];
  }
}
declare module '@citation-js/plugin-bibtex';
declare module '@citation-js/plugin-ris';
