import { HostError } from '../../../src/hosts/host';

/** The error a promise is expected to reject with; anything but a `HostError` fails the test. */
export async function refusal(promise: Promise<unknown>): Promise<HostError> {
  try {
    await promise;
  } catch (error) {
    if (error instanceof HostError) return error;
    throw error;
  }
  throw new Error('the host did not refuse');
}
