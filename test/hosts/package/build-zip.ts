import { crc32, deflateRawSync } from 'node:zlib';

/** How other programs write a zip: each of these is met in the wild. */
export interface ZipDialect {
  /** Sizes and checksum stand behind the data, as streaming writers do it. */
  readonly dataDescriptors?: boolean;
  /** Sizes and offsets in ZIP64 fields, with a ZIP64 end of directory. */
  readonly zip64?: boolean;
  readonly stored?: boolean;
  readonly comment?: string;
  /** Bytes in front of the archive. */
  readonly prefix?: string;
  /** Bytes behind the archive. */
  readonly suffix?: string;
  readonly backslashes?: boolean;
}

/** Writes a zip by hand, in a dialect. */
export function writeZip(parts: Readonly<Record<string, Uint8Array | string>>, dialect: ZipDialect = {}): Uint8Array {
  const { dataDescriptors = false, zip64 = false, stored = false } = dialect;
  const chunks: Buffer[] = [Buffer.from(dialect.prefix ?? '')];
  const directory: Buffer[] = [];
  let offset = 0;
  const push = (...buffers: Buffer[]): void => {
    chunks.push(...buffers);
    offset += buffers.reduce((sum, buffer) => sum + buffer.length, 0);
  };
  for (const [path, content] of Object.entries(parts)) {
    const name = Buffer.from(dialect.backslashes ? path.replaceAll('/', '\\') : path);
    const data = Buffer.from(content);
    const packed = stored ? data : deflateRawSync(data);
    const [checksum, flags, method] = [crc32(data), dataDescriptors ? 8 : 0, stored ? 0 : 8];
    const start = offset;
    const localExtra = zip64 && !dataDescriptors ? extra64(data.length, packed.length) : Buffer.alloc(0);
    push(
      fields(
        [4, 0x04034b50],
        [2, 45],
        [2, flags],
        [2, method],
        [4, 0x21],
        [4, dataDescriptors ? 0 : checksum],
        [4, dataDescriptors ? 0 : zip64 ? 0xffffffff : packed.length],
        [4, dataDescriptors ? 0 : zip64 ? 0xffffffff : data.length],
        [2, name.length],
        [2, localExtra.length],
      ),
      name,
      localExtra,
      packed,
    );
    if (dataDescriptors) push(fields([4, 0x08074b50], [4, checksum], [4, packed.length], [4, data.length]));
    const extra = zip64
      ? Buffer.concat([fields([2, 0x5455], [2, 5], [1, 1], [4, 0]), extra64(data.length, packed.length, start)])
      : Buffer.alloc(0);
    directory.push(
      fields(
        [4, 0x02014b50],
        [2, 45],
        [2, 45],
        [2, flags],
        [2, method],
        [4, 0x21],
        [4, checksum],
        [4, zip64 ? 0xffffffff : packed.length],
        [4, zip64 ? 0xffffffff : data.length],
        [2, name.length],
        [2, extra.length],
        [2, 0],
        [2, 0],
        [2, 0],
        [4, 0],
        [4, zip64 ? 0xffffffff : start],
      ),
      name,
      extra,
    );
  }
  const start = offset;
  push(...directory);
  const [size, count] = [offset - start, Object.keys(parts).length];
  if (zip64) {
    const end64 = offset;
    push(
      fields([4, 0x06064b50], [8, 44], [2, 45], [2, 45], [4, 0], [4, 0], [8, count], [8, count], [8, size], [8, start]),
      fields([4, 0x07064b50], [4, 0], [8, end64], [4, 1]),
    );
  }
  const comment = Buffer.from(dialect.comment ?? '', 'latin1');
  push(
    fields(
      [4, 0x06054b50],
      [2, 0],
      [2, 0],
      [2, zip64 ? 0xffff : count],
      [2, zip64 ? 0xffff : count],
      [4, zip64 ? 0xffffffff : size],
      [4, zip64 ? 0xffffffff : start],
      [2, comment.length],
    ),
    comment,
  );
  return new Uint8Array(Buffer.concat([...chunks, Buffer.from(dialect.suffix ?? '')]));
}

function extra64(...values: number[]): Buffer {
  return fields([2, 1], [2, 8 * values.length], ...values.map((value) => [8, value] as const));
}

function fields(...list: (readonly [bytes: number, value: number])[]): Buffer {
  const buffer = Buffer.alloc(list.reduce((sum, [bytes]) => sum + bytes, 0));
  let at = 0;
  for (const [bytes, value] of list) {
    if (bytes === 8) buffer.writeBigUInt64LE(BigInt(value), at);
    else buffer.writeUIntLE(value, at, bytes);
    at += bytes;
  }
  return buffer;
}
