import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';

const root = import.meta.dirname;

/** Nothing outside the file may be loaded, least of all from a network: the page needs no address but its own. */
function policyOf(script) {
  const hash = createHash('sha256').update(script).digest('base64');
  return [
    "default-src 'none'",
    `script-src 'sha256-${hash}'`,
    // Fluent's style engine (Griffel) writes its rules while the page runs: no hash can be known beforehand.
    "style-src 'unsafe-inline'",
    'img-src data: blob:',
    'font-src data:',
    // Workers are made out of the page's own script.
    'worker-src blob:',
    "connect-src 'none'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

/** Text that ends a script, or hides its end, where HTML is read: only ever inside strings and expressions. */
function insideHtml(script) {
  return script.replaceAll('<!--', '<\\x21--').replaceAll('</script', '<\\/script');
}

/** The whole workbench in one script, samples inside. */
async function oneScript(syntax, version) {
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: ['src/workbench/one-file/index.ts'],
    bundle: true,
    write: false,
    minify: true,
    format: 'iife',
    platform: 'browser',
    target: syntax,
    charset: 'utf8',
    legalComments: 'none',
    jsx: 'automatic',
    loader: { '.xlsx': 'binary', '.png': 'dataurl' },
    define: {
      __APP_VERSION__: JSON.stringify(version),
      'process.env.NODE_ENV': '"production"',
      global: 'globalThis',
    },
  });
  return insideHtml(outputFiles[0].text);
}

/** What the page's template needs to hold the whole workbench: script, content security policy, icon. */
export async function oneFileParts(syntax, version) {
  const script = await oneScript(syntax, version);
  const icon = readFileSync(join(root, 'assets/icon-32.png')).toString('base64');
  return { script, csp: policyOf(script), icon: `data:image/png;base64,${icon}` };
}
