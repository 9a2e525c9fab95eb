import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';

/**
 * Files of the Office client library that an Excel add-in asks for. The library is served from our own origin, because
 * the offices this is made for have no internet.
 */
const CLIENT_FILES = [
  'office.js',
  'excel-web-16.00.js',
  'excel-win32-16.01.js',
  'excel-mac-16.00.js',
  'o15apptofilemappingtable.js',
  'en-us/office_strings.js',
  'zh-cn/office_strings.js',
];

/** The library always asks for its telemetry script. An empty one is the honest answer: nothing is recorded, nothing is missing. */
const NO_TELEMETRY = join(import.meta.dirname, 'src/taskpane/no-telemetry.js');

/** Copy patterns for the Office client files in `folder`, into `office/`. */
export function officeFiles(folder) {
  return [
    ...CLIENT_FILES.map((file) => ({ from: join(folder, file), to: `office/${file}`, info: { minimized: true } })),
    { from: join(folder, 'agaveerrorux'), to: 'office/agaveerrorux', info: { minimized: true } },
    { from: NO_TELEMETRY, to: 'office/telemetry/oteljs_agave.js', info: { minimized: true } },
  ];
}

/** The trust page's files by the spelling the library and the page itself ask for. */
const TRUST_PAGE = {
  'index.html': 'index.html',
  'AgaveErrorUX.js': 'agaveerrorux.js',
  'style/AgaveErrorUX.css': 'style/agaveerrorux.css',
};

/**
 * Writes the page that asks whether the frame's server is trusted (http, or an on-premises server) in the second
 * spelling. The package spells it in lower case, the library asks for it in mixed case; on a case-sensitive server a
 * missing page means that `Office.onReady` never answers. A plugin of its own, because webpack drops one of two files
 * whose names differ in case only.
 */
export class OfficeTrustPagePlugin {
  #folder;

  constructor(folder) {
    this.#folder = join(folder, 'agaveerrorux');
  }

  apply(compiler) {
    compiler.hooks.afterEmit.tapPromise('OfficeTrustPagePlugin', async ({ outputOptions }) => {
      const files = compiler.outputFileSystem;
      const makeFolder = promisify(files.mkdir.bind(files));
      const write = promisify(files.writeFile.bind(files));
      for (const name of ['agaveerrorux', 'AgaveErrorUX']) {
        for (const [to, from] of Object.entries(TRUST_PAGE)) {
          const target = join(outputOptions.path, 'office', name, to);
          await makeFolder(dirname(target), { recursive: true });
          await write(target, readFileSync(join(this.#folder, from)));
        }
      }
    });
  }
}
