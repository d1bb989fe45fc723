import type { RawPage } from './driver';

type Loads = { waitUntil: 'load' };
/** What Playwright's and Puppeteer's pages have in common. */
type AnyPage = {
  goto(url: string, options: Loads): Promise<unknown>;
  reload(options: Loads): Promise<unknown>;
  evaluate(expression: string): Promise<unknown>;
  addScriptTag(script: { content: string } | { path: string }): Promise<unknown>;
  readonly mouse: {
    move(x: number, y: number, options: { steps: number }): Promise<void>;
    down(): Promise<void>;
    up(): Promise<void>;
    click(x: number, y: number, options: { button: 'right' }): Promise<void>;
  };
  readonly touchscreen: { tap(x: number, y: number): Promise<void> };
  readonly keyboard: { type(text: string): Promise<void> };
  bringToFront(): Promise<void>;
  close(): Promise<void>;
};
type Shared = Pick<
  RawPage,
  | 'goto'
  | 'reload'
  | 'run'
  | 'addScript'
  | 'move'
  | 'down'
  | 'up'
  | 'rightClick'
  | 'tap'
  | 'type'
  | 'front'
  | 'close'
>;

/** The verbs that both engines' drivers speak alike. */
export const sharedVerbs = (page: AnyPage): Shared => ({
  goto: async (url) => void (await page.goto(url, { waitUntil: 'load' })),
  reload: async () => void (await page.reload({ waitUntil: 'load' })),
  run: (expression) => page.evaluate(expression),
  addScript: async (script) => void (await page.addScriptTag(script)),
  move: (x, y, steps = 1) => page.mouse.move(x, y, { steps }),
  down: () => page.mouse.down(),
  up: () => page.mouse.up(),
  rightClick: (x, y) => page.mouse.click(x, y, { button: 'right' }),
  tap: (x, y) => page.touchscreen.tap(x, y),
  type: (text) => page.keyboard.type(text),
  front: () => page.bringToFront(),
  close: () => page.close(),
});
