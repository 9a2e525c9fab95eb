import { HostError } from './host';
import { refusal } from './refuse';

/**
 * Loads a part of the program that only some files need.
 *
 * @throws HostError that blames the network, never the file, when the part does not come
 */
export async function loadPart<T>(load: () => Promise<T>): Promise<T> {
  try {
    return await load();
  } catch (error) {
    if (error instanceof HostError) throw error;
    throw refusal('offline', 'host.part-not-loaded', {}, String(error));
  }
}
