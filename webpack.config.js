import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import CopyPlugin from 'copy-webpack-plugin';
import { EsbuildPlugin } from 'esbuild-loader';
import HtmlPlugin from 'html-webpack-plugin';
import webpack from 'webpack';
import { officeFiles, OfficeTrustPagePlugin } from './webpack.office.js';
import { oneFileParts } from './webpack.one-file.js';

const root = import.meta.dirname;
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

/** Oldest syntax the web views of supported Excel builds understand. */
const SYNTAX = 'es2019';
const DEFAULT_BASE_URL = 'https://localhost:3000/';
const FIRST_PORT = '3000';

/** Nothing leaves the origin. Inline styles are needed by Fluent's style engine (Griffel); scripts are files only. */
const contentSecurityPolicy = JSON.parse(
  readFileSync(join(root, 'src/taskpane/content-security-policy.json'), 'utf8'),
).join('; ');

/** The manifest's base URL: https, with one slash at the end. */
function baseUrlOf(env) {
  const given = String(env.baseUrl ?? DEFAULT_BASE_URL);
  const url = new URL(given);
  if (url.protocol !== 'https:')
    throw new Error(`--env baseUrl=${given}：Excel 只接受 https 地址。Excel accepts https addresses only.`);
  return url.href.endsWith('/') ? url.href : `${url.href}/`;
}

/** Microsoft's own address of the Office client, for units with internet: --env officeJs=cdn. */
const OFFICE_ORIGIN = 'https://appsforoffice.microsoft.com';

/** The policy of a page that loads the Office client from Microsoft: wider by that one origin, for scripts and its trust page. */
function policyWithOffice(policy) {
  return `${policy.replace("script-src 'self'", `script-src 'self' ${OFFICE_ORIGIN}`)}; frame-src 'self' ${OFFICE_ORIGIN}`;
}

/**
 * Folder of the Office client files: the npm package's, or a copy of the CDN's given with --env officeJs=FOLDER; null
 * when pages load them from the CDN.
 */
function officeFolderOf(env) {
  if (env.officeJs === 'cdn') return null;
  if (env.officeJs === undefined) return join(root, 'node_modules/@microsoft/office-js/dist');
  const folder = resolve(root, String(env.officeJs));
  if (!existsSync(join(folder, 'office.js')))
    throw new Error(`--env officeJs=${env.officeJs}：该文件夹中没有 office.js。There is no office.js in this folder.`);
  return folder;
}

const WORKBENCH_TITLE = '绩效自评助手 · 工作台';

/** @param parts what the template needs besides title and version, or a function that makes it */
function page(filename, chunks, title, parts) {
  const given = { title, version, officeScript: null, script: null };
  return new HtmlPlugin({
    filename,
    chunks,
    template: join(root, 'src/taskpane/page.html'),
    title,
    scriptLoading: 'defer',
    favicon: false,
    templateParameters: async () => ({ ...given, ...(typeof parts === 'function' ? await parts() : parts) }),
    minify: false,
  });
}

/** What the pages of a site share: scripts and icon lie beside them. */
const SITE = { csp: contentSecurityPolicy, icon: 'assets/icon-32.png' };

/** There is a screen to open a browser on. */
function hasScreen() {
  if (process.env.CI) return false;
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY);
}

/** Certificates Excel trusts, made and installed once by office-addin-dev-certs. */
async function devCertificates() {
  const { getHttpsServerOptions } = await import('office-addin-dev-certs').then((module) => module.default ?? module);
  return getHttpsServerOptions();
}

async function devServer(env) {
  process.env.WEBPACK_DEV_SERVER_BASE_PORT ??= FIRST_PORT;
  return {
    host: 'localhost',
    port: env.port === undefined ? 'auto' : Number(env.port),
    server: env.https ? { type: 'https', options: await devCertificates() } : 'http',
    // No client script: it would need eval-free hot updates and a socket; reload the page after a change.
    client: false,
    devMiddleware: { publicPath: '/' },
    hot: false,
    liveReload: false,
    webSocketServer: false,
    open: hasScreen() && env.open !== 'false',
    onListening(server) {
      const { port } = server.server.address();
      const origin = `${env.https ? 'https' : 'http'}://localhost:${port}`;
      process.stdout.write(
        `\n绩效自评助手 工作台 / workbench: ${origin}/\n任务窗格 / task pane: ${origin}/taskpane.html\n\n`,
      );
    },
  };
}

/** Lists in the workbench's page the scripts that it loads later: its service worker must keep them before the network goes. */
class LateScriptsPlugin {
  apply(compiler) {
    compiler.hooks.compilation.tap('LateScriptsPlugin', (compilation) => {
      HtmlPlugin.getHooks(compilation).alterAssetTags.tap('LateScriptsPlugin', (data) => {
        if (data.outputName !== 'index.html') return data;
        const first = new Set(compilation.entrypoints.get('workbench').getFiles());
        const isLate = (name) => /^assets\/(?!taskpane)[^/]+\.js$/.test(name) && !first.has(name);
        const late = compilation.getAssets().flatMap(({ name }) => (isLate(name) ? [name] : []));
        data.assetTags.meta.push({
          tagName: 'meta',
          voidTag: true,
          attributes: { name: 'late-scripts', content: late.sort().join(' ') },
          meta: { plugin: 'LateScriptsPlugin' },
        });
        return data;
      });
    });
  }
}

export default async function config(env = {}, argv = {}) {
  if (env.WEBPACK_SERVE) process.stdout.write('正在构建工作台，一般不到 20 秒… Building the workbench…\n');
  const production = argv.mode !== 'development';
  const baseUrl = baseUrlOf(env);
  const officeFolder = officeFolderOf(env);
  return {
    name: 'ziping',
    context: root,
    mode: production ? 'production' : 'development',
    entry: { taskpane: './src/taskpane/index.tsx', workbench: './src/workbench/index.ts' },
    // eval-based source maps would break the content security policy
    devtool: production ? 'source-map' : 'cheap-module-source-map',
    output: {
      path: join(root, 'dist'),
      filename: production ? 'assets/[name].[contenthash:8].js' : 'assets/[name].js',
      // Relative to the page, wherever the folder is served from.
      publicPath: '',
      assetModuleFilename: 'assets/[name].[contenthash:8][ext]',
      // The command line is built beside the pages.
      clean: { keep: /^cli\// },
    },
    resolve: { extensions: ['.ts', '.tsx', '.js'] },
    node: { global: false },
    module: {
      rules: [
        {
          test: /\.tsx?$/,
          loader: 'esbuild-loader',
          options: {
            target: SYNTAX,
            // webpack itself replaces it: by it a worker's script is found.
            supported: { 'import-meta': true },
            jsx: 'automatic',
            tsconfig: join(root, 'tsconfig.json'),
          },
        },
        { test: /\.png$/, type: 'asset/inline' },
      ],
    },
    optimization: {
      minimizer: [new EsbuildPlugin({ target: SYNTAX, legalComments: 'none', charset: 'utf8' })],
      // A worker is one file: it cannot know from which folder the page loads the others.
      splitChunks: { chunks: ({ name }) => !/-worker$/.test(name ?? ''), minSize: 20_000 },
    },
    performance: { hints: false },
    plugins: [
      // `global` as written by some packages; webpack's own stand-in for it holds a `new Function`.
      new webpack.DefinePlugin({ __APP_VERSION__: JSON.stringify(version), global: 'globalThis' }),
      page('taskpane.html', ['taskpane'], '绩效自评助手', {
        ...SITE,
        ...(officeFolder
          ? { officeScript: 'office/office.js' }
          : {
              csp: policyWithOffice(contentSecurityPolicy),
              officeScript: `${OFFICE_ORIGIN}/lib/1/hosted/office.js`,
            }),
      }),
      page('index.html', ['workbench'], WORKBENCH_TITLE, SITE),
      ...(production ? [page('绩效自评助手.html', [], WORKBENCH_TITLE, () => oneFileParts(SYNTAX, version))] : []),
      new LateScriptsPlugin(),
      ...(officeFolder ? [new OfficeTrustPagePlugin(officeFolder)] : []),
      new CopyPlugin({
        patterns: [
          ...(officeFolder ? officeFiles(officeFolder) : []),
          { from: 'assets/icon-*.png', to: 'assets/[name][ext]' },
          { from: 'assets/samples', to: 'samples' },
          { from: 'THIRD-PARTY-NOTICES.txt' },
          { from: 'src/workbench/static' },
          { from: 'assets/icons/*.png', to: 'assets/icons/[name][ext]' },
          {
            from: 'manifest.xml',
            transform: (content) => content.toString('utf8').replaceAll(DEFAULT_BASE_URL, baseUrl),
          },
        ],
      }),
    ],
    devServer: env.WEBPACK_SERVE ? await devServer(env) : undefined,
    infrastructureLogging: { level: 'warn' },
    stats: production
      ? { preset: 'errors-warnings', assets: true, groupAssetsByPath: true, timings: true }
      : 'errors-warnings',
  };
}
