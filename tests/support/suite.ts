import { afterAll, beforeAll, describe } from 'vitest';
import type { Settings } from '../../lib/messages/settings';
import { ENGINES, type Engine } from './browsers';
import { Installed } from './installed';

type Given = { access?: NonNullable<Settings['access']>; touch?: boolean };
type Scenario = (installed: () => Installed, engine: Engine) => void;

/** Describes scenarios once and runs them in every browser, each with a fresh installation. */
export function inEveryBrowser(name: string, { access, touch = false }: Given, scenario: Scenario): void {
  describe.each(ENGINES)(`${name} (%s)`, (engine) => {
    let running: Installed | undefined;
    beforeAll(async () => {
      running = await Installed.start(engine, { touch });
      if (access) await running.choose(access);
    });
    afterAll(() => running?.close());
    scenario(() => {
      if (!running) throw new Error('the browser did not start');
      return running;
    }, engine);
  });
}
