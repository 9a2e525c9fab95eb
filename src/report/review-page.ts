import { formatFixed, formatPlain } from '../core/decimal';
import { reportMessage } from '../core/report/messages';
import type { FindingResult } from '../core/review/file-result';
import { countOf, type ReviewedForm } from '../core/review/reviewed-form';
import { escapeHtml } from './escape-html';
import { PAGE_SCRIPT } from './page-script';
import { madeBy, ruleTitles, sayOf, totalsOf, unitsOf, type Review } from './review';

/** So many forms are shown with their findings right away; a longer list is opened form by form. */
const OPEN_UP_TO = 20;

const STYLE = `
:root { color-scheme: light dark; font-family: "Microsoft YaHei", "PingFang SC", "Noto Sans CJK SC", sans-serif; line-height: 1.5; }
body { max-width: 72rem; margin: 1.5rem auto; padding: 0 1rem; }
h1 { margin: 0; font-size: 1.5rem; }
small, .about { opacity: .8; }
small { display: block; }
#tools { position: sticky; top: 0; z-index: 1; display: flex; flex-wrap: wrap; gap: .5rem; align-items: center; padding: .6rem 0; background: Canvas; border-bottom: 1px solid #8886; }
#tools[hidden] { display: none; }
input, select, button { font: inherit; padding: .25rem .6rem; border: 1px solid #888; border-radius: 4px; background: Canvas; color: CanvasText; }
input { flex: 1 1 14rem; }
button[aria-pressed="true"] { background: #0f6cbd; color: #fff; border-color: #0f6cbd; }
details { content-visibility: auto; contain-intrinsic-size: auto 3.4rem; border-bottom: 1px solid #8886; }
summary { display: grid; grid-template-columns: 1.2rem 2fr 3fr 5rem 4.5rem 4.5rem 4.5rem; gap: .6rem; padding: .5rem .2rem; cursor: pointer; align-items: baseline; }
summary::before { content: "▸"; }
details[open] > summary::before { content: "▾"; }
summary span { overflow-wrap: anywhere; }
summary .figure { text-align: right; font-variant-numeric: tabular-nums; }
table { border-collapse: collapse; width: 100%; margin: 0 0 1rem; }
th, td { border: 1px solid #8886; padding: .35rem .55rem; text-align: left; vertical-align: top; overflow-wrap: anywhere; }
th { white-space: nowrap; }
td:first-child { white-space: nowrap; }
.error { color: #b10e1c; font-weight: 600; }
.warning { color: #8a3707; font-weight: 600; }
.waived { opacity: .6; }
@media (max-width: 700px) { summary { grid-template-columns: 1.2rem 1fr 4rem; } summary .wide { grid-column: 2 / -1; } }
@media (prefers-color-scheme: dark) { .error { color: #ff99a4; } .warning { color: #ffb38a; } }
@media print { body { margin: 0; max-width: none; } #tools { display: none; } tr { break-inside: avoid; } details { content-visibility: visible; } }
`;

/** One self-contained page over all forms: to search, filter and sort, or to print. Nothing comes from outside. */
export async function reviewPage(review: Review): Promise<string> {
  const { forms, files, speaker } = review;
  const say = sayOf(review);
  const report = (id: Parameters<typeof reportMessage>[0]): string => escapeHtml(speaker.say(reportMessage(id)));
  const title = report('report.html.title');
  const { error, warning, info, unclear, failed } = totalsOf(review);
  const counts = say('review.counts', {
    files,
    forms: forms.length - failed,
    units: unitsOf(review).length,
    errors: error,
    warnings: warning,
    infos: info,
    unclear,
    failed,
  });
  const chip = (filter: string, text: string): string =>
    `<button type="button" data-filter="${filter}" aria-pressed="${String(filter === 'all')}">${escapeHtml(text)}</button>`;
  const option = (key: string, id: Parameters<typeof say>[0]): string =>
    `<option value="${key}">${escapeHtml(say(id))}</option>`;
  return `<!doctype html>
<html lang="${speaker.locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; script-src '${await hashOf(PAGE_SCRIPT)}'">
<title>${title}</title>
<style>${STYLE}</style>
</head>
<body>
<h1>${title}</h1>
<p>${escapeHtml(counts)}<small>${escapeHtml(madeBy(review))}</small></p>
<div id="tools" hidden>
<input id="search" type="search" placeholder="${escapeHtml(say('review.page.search'))}" aria-label="${escapeHtml(say('review.page.search'))}">
<span role="group" aria-label="${escapeHtml(say('review.page.filter'))}">${chip('all', say('review.page.all'))} ${chip('error', say('review.page.error'))} ${chip('warning', say('review.page.warning'))} ${chip('clean', say('review.state.clean'))} ${chip('failed', speaker.say(reportMessage('report.html.failed')))}</span>
<label>${escapeHtml(say('review.page.sort'))} <select id="sort">${option('file', 'review.file')}${option('errors', 'review.page.errors')}${option('rate', 'review.rate')}${option('unit', 'review.unit')}</select></label>
<button type="button" id="open">${escapeHtml(say('review.page.open'))}</button>
<span id="shown" role="status"></span>
</div>
<main id="forms">
${forms.map((form) => formSection(form, review)).join('\n')}
</main>
<script>${PAGE_SCRIPT}</script>
</body>
</html>
`;
}

/** Only this script runs, whatever a file name or a cell may hold. */
async function hashOf(script: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(script));
  return `sha256-${btoa(String.fromCharCode(...new Uint8Array(digest)))}`;
}

function formSection(form: ReviewedForm, review: Review): string {
  const say = sayOf(review);
  const errors = countOf(form, 'error', review.honoursWaivers);
  const warnings = countOf(form, 'warning', review.honoursWaivers);
  const state = form.failure !== null ? 'failed' : errors > 0 ? 'error' : warnings > 0 ? 'warning' : 'clean';
  const rate = form.rate ? `${formatFixed(form.rate, 2)}%` : '';
  const count = (severity: 'error' | 'warning', value: number): string =>
    `<span class="figure ${value > 0 ? severity : ''}">${value > 0 ? `${escapeHtml(review.speaker.say(reportMessage(`report.severity.${severity}`)))} ${value}` : ''}</span>`;
  return `<details${review.forms.length <= OPEN_UP_TO ? ' open' : ''} data-state="${state}" data-errors="${errors * 1_000 + warnings}" data-rate="${form.rate ? formatPlain(form.rate) : '1000000'}" data-unit="${escapeHtml(form.unit)}" data-file="">
<summary><span>${escapeHtml(form.unit || (form.failure === null ? say('review.no-unit') : ''))}</span><span class="wide">${escapeHtml(form.project)}<small>${escapeHtml([form.file, form.sheet].filter(Boolean).join(' · '))}</small></span><span class="figure">${escapeHtml(form.year)}</span><span class="figure">${rate}</span>${count('error', errors)}${count('warning', warnings)}</summary>
${form.failure !== null ? `<p class="error">${escapeHtml(say('review.state.not-checked', { reason: form.failure }))}</p>` : findingsTable(form, review)}
</details>`;
}

function findingsTable(form: ReviewedForm, review: Review): string {
  const say = sayOf(review);
  const head = (id: Parameters<typeof say>[0]): string => `<th scope="col">${escapeHtml(say(id))}</th>`;
  const titleOf = ruleTitles(review);
  const judge =
    form.unclear.length > 0
      ? `<p>${escapeHtml(say('review.opinion.judge', { count: form.unclear.length, cells: form.unclear }))}</p>`
      : '';
  if (form.findings.length === 0) return `<p>${escapeHtml(say('review.state.clean'))}</p>${judge}`;
  return `<table><thead><tr>${head('review.cell')}${head('review.severity')}${head('review.message')}${head('review.advice')}</tr></thead><tbody>
${form.findings.map((finding) => findingRow(finding, titleOf(finding.rule), review)).join('\n')}
</tbody></table>${judge}`;
}

function findingRow(finding: FindingResult, kind: string, review: Review): string {
  const say = sayOf(review);
  const small = (text: string): string => `<small>${escapeHtml(text)}</small>`;
  const severity = review.speaker.say(reportMessage(`report.severity.${finding.severity}`));
  const waived = finding.waived === null ? '' : small(`${say('review.waived').replace('\n', '')}: ${finding.waived}`);
  return `<tr${finding.waived === null ? '' : ' class="waived"'}><td>${escapeHtml(finding.place ?? finding.cell)}</td><td><span class="${finding.severity}">${escapeHtml(severity)}</span>${small(kind)}</td><td>${escapeHtml(finding.message)}${finding.evidence.map(small).join('')}${waived}</td><td>${escapeHtml(finding.advice)}${finding.clause === null ? '' : small(finding.clause)}</td></tr>`;
}
