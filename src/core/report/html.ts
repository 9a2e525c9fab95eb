import type { SheetReport } from '../check';
import type { Speaker } from '../messages/speaker';
import type { Finding } from '../rules/types';
import { clauseText } from './clause';
import { reportMessage as message } from './messages';
import { narrativeLines } from './narrative';
import { placeName } from './place';
import { summaryText, PLAIN } from './text';
import { countTotals, type CheckedSheet, type FileReport } from './types';

const STYLE = `
:root { color-scheme: light dark; font-family: "Microsoft YaHei", "PingFang SC", "Noto Sans CJK SC", sans-serif; line-height: 1.5; }
body { max-width: 60rem; margin: 2rem auto; padding: 0 1rem; }
h2 { border-top: 1px solid; padding-top: 1rem; overflow-wrap: anywhere; }
table { border-collapse: collapse; width: 100%; }
th, td { border: 1px solid #8886; padding: .4rem .6rem; text-align: left; vertical-align: top; overflow-wrap: anywhere; }
th { white-space: nowrap; }
.error td:nth-child(2) { color: #b10e1c; font-weight: 600; }
.warning td:nth-child(2) { color: #8a3707; font-weight: 600; }
small { display: block; opacity: .8; }
@media (prefers-color-scheme: dark) { .error td:nth-child(2) { color: #ff99a4; } .warning td:nth-child(2) { color: #ffb38a; } }
@media print { body { margin: 0; max-width: none; } tr { break-inside: avoid; } }
`;

/** One self-contained page: to send back to a unit, or to print. No scripts, nothing from outside. */
export function toHtml(files: readonly FileReport[], speaker: Speaker): string {
  const title = speaker.say(message('report.html.title'));
  const summary = summaryText(countTotals(files), { speaker, palette: PLAIN, width: Number.MAX_SAFE_INTEGER });
  const sections = files.map((file) => fileSection(file, speaker)).join('\n');
  return `<!doctype html>
<html lang="${speaker.locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escapeHtml(title)}</title>
<style>${STYLE}</style>
</head>
<body>
<h1>${escapeHtml(title)}</h1>
<p>${escapeHtml(summary.trim())}</p>
${sections}
</body>
</html>
`;
}

function fileSection(file: FileReport, speaker: Speaker): string {
  const heading = `<h2>${escapeHtml(file.file)}</h2>`;
  if (file.error)
    return `<section>${heading}<p class="error">${escapeHtml(speaker.say(file.error.message))}</p></section>`;
  const withForm = file.sheets.filter(({ report }) => report.form !== null);
  const body =
    withForm.length > 0
      ? withForm.map((sheet) => sheetTable(sheet, speaker)).join('\n')
      : file.sheets
          .map(
            ({ report }) =>
              `<p>${escapeHtml(report.sheet.name)}: ${escapeHtml(report.reason ? speaker.say(report.reason) : '')}</p>`,
          )
          .join('\n');
  const remarks = (file.remarks ?? []).map((remark) => `<p>${escapeHtml(speaker.say(remark))}</p>`).join('');
  return `<section>${heading}${remarks}${body}</section>`;
}

function sheetTable({ report }: CheckedSheet, speaker: Speaker): string {
  const say = (id: Parameters<typeof message>[0]): string => escapeHtml(speaker.say(message(id)));
  const about = [report.sheet.name, report.form?.title?.text, report.form?.project?.text].filter(Boolean).join(' · ');
  const heading = `<h3>${escapeHtml(about)}</h3>`;
  const narrative = narrativeLines(report)
    .map((line) => `<p>${escapeHtml(speaker.say(line))}</p>`)
    .join('');
  if (report.findings.length === 0) return `${heading}<p>${say('report.clean')}</p>${narrative}`;
  const rows = report.findings.map((finding) => findingRow(report, finding, speaker)).join('\n');
  return `${heading}<table><thead><tr><th scope="col">${say('report.column.cell')}</th><th scope="col">${say('report.column.severity')}</th><th scope="col">${say('report.column.message')}</th><th scope="col">${say('report.column.advice')}</th></tr></thead><tbody>
${rows}
</tbody></table>${narrative}`;
}

function findingRow(report: SheetReport, finding: Finding, speaker: Speaker): string {
  const say = (text: string): string => escapeHtml(text);
  const evidence = finding.evidence.map((part) => `<small>${say(speaker.say(part))}</small>`).join('');
  const clause = finding.clause ? `<small>${say(clauseText(finding.clause, speaker) ?? '')}</small>` : '';
  const severity = speaker.say(message(`report.severity.${finding.severity}`));
  return `<tr class="${finding.severity}"><td>${say(placeName(report, finding.cell, speaker))}</td><td>${say(severity)}</td><td>${say(speaker.say(finding.message))}${evidence}</td><td>${say(speaker.say(finding.advice))}${clause}</td></tr>`;
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
