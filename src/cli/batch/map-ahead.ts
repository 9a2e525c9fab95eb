/**
 * Starts work on the next few items while the results of earlier ones are still awaited; yields the results in the
 * order of the items, each as soon as it and those before it are there.
 *
 * @param ahead items being worked on at the same time
 */
export async function* mapAhead<Item, Result>(
  items: AsyncIterable<Item> | Iterable<Item>,
  ahead: number,
  start: (item: Item) => Promise<Result>,
): AsyncGenerator<{ readonly item: Item; readonly result: Result }> {
  const source = asyncIterator(items);
  const started: { readonly item: Item; readonly result: Promise<Result> }[] = [];
  let upcoming: Promise<IteratorResult<Item>> | null = source.next();
  try {
    for (;;) {
      const head = started[0];
      if (upcoming && started.length < ahead) {
        // Whichever comes first: a source may pause for long, and what is done is not held back meanwhile.
        const next: IteratorResult<Item> | null = await (head
          ? Promise.race([upcoming, head.result.then(() => null)])
          : upcoming);
        if (next?.done) upcoming = null;
        else if (next) {
          const item = next.value;
          const result = start(item);
          result.catch(() => undefined);
          started.push({ item, result });
          upcoming = source.next();
        }
        if (next) continue;
      }
      if (!head) return;
      started.shift();
      yield { item: head.item, result: await head.result };
    }
  } finally {
    await source.return?.();
  }
}

function asyncIterator<Item>(items: AsyncIterable<Item> | Iterable<Item>): AsyncIterator<Item> {
  if (Symbol.asyncIterator in items) return items[Symbol.asyncIterator]();
  const iterator = items[Symbol.iterator]();
  return { next: () => Promise.resolve(iterator.next()) };
}
