import regions from '../../data/page/regions.json';
import { composedParent } from './composed';
import { headsChrome, namesAside, namesChrome } from './region-words';

const ROLES: ReadonlySet<string> = new Set(regions.roles);
const STORY = 'article, main, [role="main"], [itemprop~="articleBody"]';
/** Only these may be told by the heading that they begin with. */
const TITLED: ReadonlySet<string> = new Set(['section', 'aside', 'div', 'ul', 'ol', 'nav']);
const TITLES = 'h1,h2,h3,h4,h5,h6,b,strong,[role="heading"]';

const isEditable = (element: Element): boolean => {
  const value = element.getAttribute('contenteditable');
  return value !== null && value !== 'false';
};

/** Slotted headings are outside of the element's own subtree: they are asked for, too. */
const hasHeadline = (element: Element): boolean =>
  element.querySelector('h1, main, [itemprop~="articleBody"]') !== null ||
  [...element.querySelectorAll('slot')].some((slot) =>
    slot.assignedElements().some((one) => one.matches('h1')),
  );

const isInStory = (element: Element): boolean => {
  for (let at = composedParent(element); at; at = composedParent(at)) {
    if (at.matches(STORY)) return true;
  }
  return false;
};

const namesOf = (element: Element): string =>
  ['class', 'id', 'aria-label', 'data-component', 'data-testid']
    .map((name) => element.getAttribute(name) ?? '')
    .join(' ');

const beginsWithChromeTitle = (element: Element): boolean => {
  if (!TITLED.has(element.localName)) return false;
  const first = element.firstElementChild;
  const title = first?.matches(TITLES)
    ? first
    : first?.matches('header')
      ? first.querySelector(TITLES)
      : null;
  return title !== null && title !== undefined && headsChrome(title.textContent);
};

const isChromeByTag = (element: Element): boolean => {
  switch (element.localName) {
    case 'nav':
    case 'menu':
      return true;
    case 'footer':
      return !isInStory(element);
    case 'header':
      return !isInStory(element) && !hasHeadline(element);
    case 'aside':
      return !isInStory(element) && !namesAside(namesOf(element)) && !hasHeadline(element);
    default:
      return false;
  }
};

const isChrome = (element: Element): boolean => {
  const name = element.localName;
  // Most elements of an article.
  if (name === 'p' && !element.hasAttributes()) return false;
  if (name === 'html' || name === 'body' || name === 'main') return isEditable(element);
  const role = element.getAttribute('role');
  if (isEditable(element) || (role !== null && ROLES.has(role))) return true;
  if (isChromeByTag(element)) return true;
  if (name === 'article' || element.matches('h1, [itemprop~="articleBody"]')) return false;
  const told = namesChrome(namesOf(element)) && !namesAside(namesOf(element));
  return (told || beginsWithChromeTitle(element)) && !hasHeadline(element);
};

/**
 * Tells the article from what stands around it: navigation, rails, comments, tickers, polls, advertising, and
 * places where people write. Remembers its answers, so make one for each reading.
 */
export class Regions {
  readonly #known = new Map<Element, boolean>();

  /** Whether text of this element belongs to no article. */
  excludes(element: Element): boolean {
    const known = this.#known.get(element);
    if (known !== undefined) return known;
    const parent = composedParent(element);
    const excluded = (parent !== null && this.excludes(parent)) || isChrome(element);
    this.#known.set(element, excluded);
    return excluded;
  }
}
