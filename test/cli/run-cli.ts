import type { ExitCode } from '../../src/cli/io';
import { run } from '../../src/cli/run';

export interface CliResult {
  readonly code: ExitCode;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the command line in-process, with its own folder, environment and input. */
export async function runCli(
  args: readonly string[],
  world: { cwd?: string; env?: Record<string, string>; stdin?: string | Iterable<Uint8Array> } = {},
): Promise<CliResult> {
  let stdout = '';
  let stderr = '';
  const code = await run(args, {
    stdout: (text) => {
      stdout += text;
      return Promise.resolve();
    },
    stderr: (text) => (stderr += text),
    stdin: async function* () {
      yield* typeof world.stdin === 'object' ? world.stdin : [world.stdin ?? ''];
    },
    cwd: world.cwd ?? process.cwd(),
    env: world.env ?? {},
    isTerminal: false,
    isErrorTerminal: false,
    onInterrupt: () => () => undefined,
    columns: 100,
  });
  return { code, stdout, stderr };
}
