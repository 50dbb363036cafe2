// Files → a zip archive, the same bytes for the same files.
import {crc32, deflateRawSync} from 'node:zlib'

/** 1985-10-26 08:15, as zip writes times and dates. */
const [TIME, DATE] = [(8 << 11) | (15 << 5), (5 << 9) | (10 << 5) | 26]

/** @param files path and bytes or text of each */
export function zip(files) {
  const [parts, directory] = [[], []]
  let offset = 0
  for (const {path, content} of files.toSorted((a, b) => (a.path < b.path ? -1 : 1))) {
    const [bytes, name] = [Buffer.from(content), Buffer.from(path)]
    const packed = deflateRawSync(bytes, {level: 9})
    const facts = Buffer.alloc(26)
    facts.writeUInt16LE(20, 0)
    facts.writeUInt16LE(0x0800, 2)
    facts.writeUInt16LE(8, 4)
    facts.writeUInt16LE(TIME, 6)
    facts.writeUInt16LE(DATE, 8)
    facts.writeUInt32LE(crc32(bytes), 10)
    facts.writeUInt32LE(packed.length, 14)
    facts.writeUInt32LE(bytes.length, 18)
    facts.writeUInt16LE(name.length, 22)
    parts.push(Buffer.from('PK\x03\x04'), facts, name, packed)
    const rest = Buffer.alloc(14)
    rest.writeUInt32LE(offset, 10)
    directory.push(Buffer.from('PK\x01\x02\x14\x00'), facts, rest, name)
    offset += 4 + facts.length + name.length + packed.length
  }
  const size = directory.reduce((sum, {length}) => sum + length, 0)
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 'latin1')
  end.writeUInt16LE(files.length, 8)
  end.writeUInt16LE(files.length, 10)
  end.writeUInt32LE(size, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...parts, ...directory, end])
}
