import { describe, expect, it } from 'vitest';
import { chosenFiles, droppedFiles } from '../../../src/workbench/batch/picked-files';

type Node = File | { readonly name: string; readonly children: readonly Node[] };

/** An entry as browsers hand it out: folders tell their children in portions, until one is empty. */
function entryOf(node: Node, parent = ''): FileSystemEntry {
  const fullPath = `${parent}/${node.name}`;
  if (node instanceof File)
    return {
      name: node.name,
      fullPath,
      isFile: true,
      isDirectory: false,
      file: (done: (file: File) => void) => {
        done(node);
      },
    } as unknown as FileSystemEntry;
  const createReader = (): { readEntries(done: (entries: FileSystemEntry[]) => void): void } => {
    const left = node.children.map((child) => entryOf(child, fullPath));
    return {
      readEntries: (done) => {
        done(left.splice(0, 2));
      },
    };
  };
  return { name: node.name, fullPath, isFile: false, isDirectory: true, createReader } as unknown as FileSystemEntry;
}

function dropOf(nodes: readonly Node[]): DataTransfer {
  return {
    items: nodes.map((node) => ({ kind: 'file', webkitGetAsEntry: () => entryOf(node) })),
    files: nodes.filter((node) => node instanceof File),
  } as unknown as DataTransfer;
}

const file = (name: string): File => new File([], name);
const paths = async (nodes: readonly Node[]): Promise<string[]> =>
  (await droppedFiles(dropOf(nodes))).files.map(({ path }) => path);

describe('what was dropped', () => {
  it('is taken as it is when it is files, in the order a person counts', async () => {
    expect(await paths([file('10.xlsx'), file('9.xlsx'), file('说明.docx')])).toEqual([
      '9.xlsx',
      '10.xlsx',
      '说明.docx',
    ]);
  });

  it('is the workbooks and Word documents of a folder and of the folders in it, without lock files', async () => {
    const folder = {
      name: '乡镇',
      children: [
        file('乙.xlsx'),
        file('~$乙.xlsx'),
        file('说明.pdf'),
        file('报告.docx'),
        { name: '附', children: [file('丙.XLS'), file('丁.xlsm')] },
        file('甲.xlsx'),
      ],
    };
    expect(new Set(await paths([folder, file('总表.docx')]))).toEqual(
      new Set(['乡镇/甲.xlsx', '乡镇/乙.xlsx', '乡镇/报告.docx', '乡镇/附/丙.XLS', '乡镇/附/丁.xlsm', '总表.docx']),
    );
  });

  it('is what can be read, with the names of what cannot', async () => {
    const locked = {
      ...entryOf(file('锁.xlsx'), '/乡镇'),
      file: (_: unknown, refuse: (error: Error) => void) => {
        refuse(new DOMException('gone', 'NotFoundError'));
      },
    };
    const folder = {
      ...entryOf({ name: '乡镇', children: [] }),
      createReader: () => {
        const left = [locked, entryOf(file('甲.xlsx'), '/乡镇')];
        return {
          readEntries: (done: (entries: unknown[]) => void) => {
            done(left.splice(0, 2));
          },
        };
      },
    };
    const dropped = await droppedFiles({
      items: [{ kind: 'file', webkitGetAsEntry: () => folder }],
      files: [],
    } as unknown as DataTransfer);
    expect([dropped.files.map(({ path }) => path), dropped.refused]).toEqual([['乡镇/甲.xlsx'], ['锁.xlsx']]);
  });

  it('is nothing when a folder holds no workbook', async () => {
    expect(await paths([{ name: '照片', children: [file('a.jpg')] }])).toEqual([]);
  });
});

describe('what was chosen in a dialog', () => {
  it('comes in the order a person counts', () => {
    expect(chosenFiles([file('表12.xlsx'), file('表2.xlsx')]).map(({ path }) => path)).toEqual([
      '表2.xlsx',
      '表12.xlsx',
    ]);
  });
});
