/** Set by the build: whether the command line is one file, or a folder with its threads beside it. */
declare const __ONE_FILE__: boolean | undefined;

/** The threads of the command line. Each is told its own name as first argument: in one file it is known by nothing else. */
export type ThreadName = 'check-thread' | 'xls-thread';

/**
 * Where a thread's script lies.
 *
 * @param entry address of the script that starts it
 */
export function threadScript(name: ThreadName, entry: string): URL {
  const isOneFile = typeof __ONE_FILE__ !== 'undefined' && __ONE_FILE__;
  return new URL(isOneFile ? entry : `./${name}.js`, entry);
}
