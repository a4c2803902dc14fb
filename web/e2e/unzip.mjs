// Unpacks a zip file, enough for the packages that are built here.

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { inflateRawSync } from 'node:zlib';

// unzip writes the files of an archive into a folder and returns their names.
export function unzip(file, dir) {
  const b = readFileSync(file);
  const end = b.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'));
  const names = [];
  for (let n = b.readUInt16LE(end + 10), at = b.readUInt32LE(end + 16); n > 0; n--) {
    const [method, size] = [b.readUInt16LE(at + 10), b.readUInt32LE(at + 20)];
    const name = b.toString('utf8', at + 46, at + 46 + b.readUInt16LE(at + 28));
    const local = b.readUInt32LE(at + 42);
    const start = local + 30 + b.readUInt16LE(local + 26) + b.readUInt16LE(local + 28);
    const data = b.subarray(start, start + size);
    mkdirSync(dirname(join(dir, name)), { recursive: true });
    writeFileSync(join(dir, name), method ? inflateRawSync(data) : data);
    names.push(name);
    at += 46 + b.readUInt16LE(at + 28) + b.readUInt16LE(at + 30) + b.readUInt16LE(at + 32);
  }
  return names;
}
