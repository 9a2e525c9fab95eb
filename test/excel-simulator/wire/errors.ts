/** An error as Excel puts it on the wire. */
export class WireError extends Error {
  constructor(
    readonly code: string,
    message: string,
    readonly status: number,
  ) {
    super(message);
  }
}

export const itemNotFound = () => new WireError('ItemNotFound', "The requested resource doesn't exist.", 404);
export const accessDenied = () => new WireError('AccessDenied', 'You cannot perform the requested operation.', 403);
export const internalError = () =>
  new WireError('GeneralException', 'There was an internal error while processing the request.', 500);
export const invalidArgument = (what: string) =>
  new WireError('InvalidArgument', `The argument is invalid or missing or has an incorrect format: ${what}.`, 400);
