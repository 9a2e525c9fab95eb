import { relative } from 'node:path';

/**
 * A Stryker reporter that names a change as soon as no test noticed it: a long run that is cut short has then told what
 * it found.
 */
class Survivors {
  /** @param {{ status: string, fileName: string, location: { start: { line: number, column: number } }, mutatorName: string, replacement?: string }} mutant */
  onMutantTested({ status, fileName, location, mutatorName, replacement = '' }) {
    if (status !== 'Survived' && status !== 'NoCoverage') return;
    const { line, column } = location.start;
    const by = replacement.replace(/\s+/g, ' ').slice(0, 100);
    process.stdout.write(`${status} ${relative('.', fileName)}:${line}:${column} ${mutatorName} → ${by}\n`);
  }
}

export const strykerPlugins = [{ kind: 'Reporter', name: 'survivors', injectableClass: Survivors }];
