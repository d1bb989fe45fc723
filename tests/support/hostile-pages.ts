import type { Served } from './driver';

const INFERENCE = 'OpenAI spent $8.67 billion on inference on Azure in the first nine months of 2025.';
const CAPEX =
  'Microsoft reported capital expenditures of $34.9 billion for the quarter ended 30 September 2025.';

const html = (head: string, body: string): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A page with its own mind</title>
<meta property="article:published_time" content="2025-11-14T12:00:00Z">${head}</head>
<body><main><h1>A page with its own mind</h1><p id="a">${INFERENCE}</p><p id="b">${CAPEX}</p></main>${body}</body></html>`;

const frozen = `<script>
  for (const type of [Object, Array, Map, Set, Promise, Node, Element, HTMLElement, Range, EventTarget]) Object.freeze(type.prototype);
  Object.freeze(Object.prototype);
</script>`;

const overridden = `<script>
  const no = (name) => () => { throw new Error(name + ' is not for strangers'); };
  for (const name of ['contains', 'appendChild', 'insertBefore', 'removeChild', 'getRootNode']) Node.prototype[name] = no(name);
  for (const name of ['attachShadow', 'append', 'remove', 'matches', 'closest', 'getBoundingClientRect', 'checkVisibility']) {
    Element.prototype[name] = no(name);
  }
  for (const name of ['showPopover', 'hidePopover', 'focus']) HTMLElement.prototype[name] = no(name);
  Document.prototype.createElement = no('createElement');
  EventTarget.prototype.addEventListener = new Proxy(EventTarget.prototype.addEventListener, {
    apply() { throw new Error('nobody listens here'); },
  });
  Range.prototype.getClientRects = no('getClientRects');
  window.ResizeObserver = window.IntersectionObserver = window.MutationObserver = no('observers');
  window.JSON = { parse: no('parse'), stringify: no('stringify') };
  window.Promise = class { constructor() { throw new Error('no promises'); } };
</script>`;

const absurd = `<style>
  html { font-size: 8px; }
  *, *::before, *::after { all: unset; display: block !important; position: static !important; transform: rotate(2deg) !important;
    z-index: 2147483647 !important; opacity: .5 !important; font: 3px/1 fantasy !important; color: lime !important;
    pointer-events: none !important; visibility: hidden !important; user-select: none !important; zoom: .5 !important; }
  head, head *, script { display: none !important; }
  main, main * { visibility: visible !important; pointer-events: auto !important; font: 17px/1.6 serif !important; transform: none !important; zoom: 1 !important; }
  div { display: none !important; width: 1px !important; filter: blur(9px) !important; }
</style>`;

const covering = `<style>
  #cover { position: fixed; inset: 0; z-index: 2147483647; background: transparent; pointer-events: none; }
</style>`;

const clearing = `<script>setInterval(() => CSS.highlights.clear(), 150);</script>`;

const evicting = `<script>
  new MutationObserver((records) => {
    for (const { addedNodes } of records) for (const node of addedNodes) {
      if (node instanceof Element && node !== document.body && !node.closest('main, head')) { node.remove(); window.evicted = (window.evicted ?? 0) + 1; }
    }
  }).observe(document, { childList: true, subtree: true });
</script>`;

const POLICY =
  "default-src 'none'; script-src 'none'; style-src 'none'; frame-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'; sandbox allow-same-origin";

export type HostilePage = {
  readonly name: string;
  readonly content: Served;
  /** No element of ours can live on it: the underlines stay, and the side panel has the comparison. */
  readonly cardless?: boolean;
};

/** Pages that tolerate nobody, each in its own way; all hold the same two figures. */
export const HOSTILE_PAGES: readonly HostilePage[] = [
  { name: 'freezes every prototype', content: html(frozen, '') },
  { name: 'overrides what scripts live by', content: html(overridden, '') },
  { name: 'sets absurd styles', content: html(absurd, '') },
  { name: 'covers everything with its own layer', content: html(covering, '<div id="cover"></div>') },
  { name: 'clears the highlight registry all the time', content: html(clearing, '') },
  {
    name: 'forbids every style, script and frame by policy',
    content: { body: html('', ''), headers: { 'content-security-policy': POLICY } },
  },
  { name: 'evicts whatever it does not know', content: html(evicting, ''), cardless: true },
];

/** The page that tries to drive the extension and to read what its user keeps. */
export const PRYING_PAGE = html(
  '',
  `<script>
  const heard = [];
  addEventListener('message', ({ data }) => heard.push(data));
  window.heard = heard;
  window.pry = async () => {
    const found = [];
    for (const type of ['claims/rows', 'claims/keep', 'settings/get', 'order/next', 'order/open', 'guest/show', 'order/guest-show']) {
      postMessage({ type, ids: [], figures: [] }, '*');
      dispatchEvent(new CustomEvent(type, { detail: { type } }));
      document.dispatchEvent(new CustomEvent('two-ledgers', { detail: { type } }));
    }
    for (const api of [globalThis.chrome, globalThis.browser]) {
      if (!api?.runtime?.sendMessage) continue;
      try { found.push(await api.runtime.sendMessage({ type: 'claims/rows', ids: [] })); } catch (error) { found.push('refused'); }
    }
    for (const path of ['manifest.json', 'card.js', 'library.html', 'words/card-en.json']) {
      try { found.push((await fetch(window.base + path)).status); } catch { found.push('refused'); }
    }
    const databases = (await indexedDB.databases?.()) ?? [];
    return { found, databases: databases.map(({ name }) => name), stored: Object.keys(localStorage) };
  };
  window.fake = () => {
    const range = [...CSS.highlights.values()].flatMap((highlight) => [...highlight])[0];
    const { left, top, width, height } = range.getBoundingClientRect();
    const at = { clientX: left + width / 2, clientY: top + height / 2, bubbles: true, composed: true, button: 0, pointerType: 'mouse' };
    const target = range.startContainer.parentElement;
    for (const type of ['pointermove', 'pointerover', 'pointerdown', 'pointerup']) target.dispatchEvent(new PointerEvent(type, at));
    target.dispatchEvent(new MouseEvent('click', at));
    target.click();
    document.dispatchEvent(new KeyboardEvent('keydown', { key: 'O', altKey: true, shiftKey: true, bubbles: true }));
  };
  window.escape = () => document.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, composed: true }));
  </script>`,
);
