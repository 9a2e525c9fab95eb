import { describe, expect, it } from 'vitest';
import { openSample, press, says, startedPane } from './open-pane';

const ENGINE = /\/assets\/engine\.[^/]+\.js$/;

const excel = startedPane();

describe('rules that come after the first picture', () => {
  it('are blamed on the network when they do not come, and come when asked for again', async () => {
    const opened = await excel.openCutOff(openSample('sample-caidian-style'), {}, (page) =>
      page.route(ENGINE, (route) => route.abort()),
    );
    const { page, pane } = opened;
    await press(opened, '校验');
    await says(opened, /核对规则没有加载到，表格没有问题/);
    await press(opened, '检查哪些内容');
    await says(opened, /核对规则没有加载到，表格没有问题/);
    expect(await pane.getByText(/不像绩效自评表/).count()).toBe(0);
    await page.unrouteAll();
    await press(opened, '再试一次');
    await says(opened, /共 \d+ 条规则/);
    await press(opened, '返回');
    await press(opened, '校验');
    await pane.locator('[data-card]').first().waitFor();
  });

  it('are there before anybody asks for them', async () => {
    let loaded: Promise<unknown> | null = null;
    const opened = await excel.openCutOff(openSample('sample-caidian-style'), {}, (page) => {
      loaded = page.waitForEvent('requestfinished', (request) => ENGINE.test(request.url()));
      return Promise.resolve();
    });
    await loaded;
    const { pane } = opened;
    await opened.page.route(/\.js$/, (route) => route.abort());
    await press(opened, '校验');
    await expect(pane.locator('[data-card]').first().waitFor()).resolves.toBeUndefined();
  });
});
