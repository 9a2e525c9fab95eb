import { describe, expect, it } from 'vitest';
import { markKey, Marks } from '../../../src/workbench/batch/marks';

const refused = (): void => undefined;

describe('what a reviewer notes', () => {
  it('is told to whoever shows it, and gone when it says nothing any more', () => {
    const marks = new Marks();
    let told = 0;
    marks.subscribe(() => {
      told++;
    });
    marks.set('甲', { state: 'returned', remark: '缺改进措施' }, refused);
    expect(marks.all().get('甲')).toEqual({ state: 'returned', remark: '缺改进措施' });
    marks.set('甲', { state: 'open', remark: '' }, refused);
    expect(marks.all().size).toBe(0);
    expect(told).toBe(2);
  });

  it('says so when the browser keeps nothing', async () => {
    const marks = new Marks();
    await new Promise<void>((resolve) => {
      marks.set('甲', { state: 'passed', remark: '' }, resolve);
    });
    expect(marks.all().get('甲')?.state).toBe('passed');
  });

  it('belongs to a form by its path, sheet and project', () => {
    const picked = { path: '乡镇/甲.xlsx', file: new File([], '甲.xlsx') };
    const overview = {
      sheet: '一',
      year: '',
      project: '路灯',
      unit: '',
      rate: '',
      indicators: 0,
      errors: 0,
      warnings: 0,
      unclear: 0,
    };
    const key = markKey({ picked, overview });
    expect(markKey({ picked, overview: { ...overview, errors: 3 } })).toBe(key);
    expect(markKey({ picked, overview: { ...overview, project: '保洁' } })).not.toBe(key);
    expect(markKey({ picked: { ...picked, path: '甲.xlsx' }, overview })).not.toBe(key);
  });
});
