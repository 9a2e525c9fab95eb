/** A person ended a task: nothing went wrong, and there is nothing to say. */
export class Cancelled extends Error {
  constructor() {
    super('cancelled');
    this.name = 'Cancelled';
  }
}
