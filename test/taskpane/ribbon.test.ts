import { afterEach, describe, expect, it, vi } from 'vitest';
import { registerRibbon, RIBBON_FUNCTIONS } from '../../src/commands/ribbon';
import { RequestChannel, type PaneRequest } from '../../src/taskpane/requests';

type Handler = (event: { completed(): void }) => void;

/** The part of Office that a ribbon command touches, recorded. */
function officeWith(showAsTaskpane: () => Promise<void>): Map<string, Handler> {
  const handlers = new Map<string, Handler>();
  vi.stubGlobal('Office', {
    actions: { associate: (id: string, handler: Handler) => handlers.set(id, handler) },
    addin: { showAsTaskpane },
  });
  return handlers;
}

afterEach(() => {
  vi.unstubAllGlobals();
});

describe('ribbon commands', () => {
  it.each(RIBBON_FUNCTIONS)('%s opens the pane, reaches it and completes', async (name) => {
    let shown = 0;
    const handlers = officeWith(() => Promise.resolve(void shown++));
    const channel = new RequestChannel();
    const received: PaneRequest[] = [];
    registerRibbon((name) => {
      channel.send(name);
    });
    channel.listen((request) => received.push(request));
    await new Promise<void>((resolve) => handlers.get(name)?.({ completed: resolve }));
    expect(received).toEqual([name]);
    expect(shown).toBe(1);
  });

  it('completes even when the pane cannot be shown, or Office would wait for ever', async () => {
    const handlers = officeWith(() => Promise.reject(new Error('no pane')));
    registerRibbon(() => undefined);
    await expect(
      new Promise<string>((resolve) =>
        handlers.get('check')?.({
          completed: () => {
            resolve('completed');
          },
        }),
      ),
    ).resolves.toBe('completed');
  });
});

describe('RequestChannel', () => {
  it('keeps a request until the pane listens, and gives it once', () => {
    const channel = new RequestChannel();
    channel.send('check');
    const first: PaneRequest[] = [];
    const stop = channel.listen((request) => first.push(request));
    expect(first).toEqual(['check']);
    stop();
    channel.send('fillRates');
    const second: PaneRequest[] = [];
    channel.listen((request) => second.push(request));
    expect(second).toEqual(['fillRates']);
    expect(first).toEqual(['check']);
  });
});
