// Files → a tar archive, the same bytes for the same files: in order, of root, and at one moment.
const BLOCK = 512
/** The moment that npm gives to files of packages, too. */
const MOMENT = Date.UTC(1985, 9, 26, 8, 15) / 1000

/** @param files path, bytes or text, and mode of each; folders are made of their paths */
export function tar(files) {
  const paths = new Map(files.map(({path, ...file}) => [path, file]))
  const folders = new Set([...paths.keys()].flatMap(foldersOf))
  const entries = [
    ...[...folders].map((path) => ({path, type: '5', mode: 0o755, bytes: Buffer.alloc(0)})),
    ...[...paths].map(([path, {content, mode = 0o644}]) => ({path, type: '0', mode, bytes: Buffer.from(content)})),
  ]
  entries.sort((a, b) => (a.path < b.path ? -1 : 1))
  return Buffer.concat([...entries.flatMap(entry), Buffer.alloc(2 * BLOCK)])
}

function foldersOf(path) {
  const parts = path.split('/').slice(0, -1)
  return parts.map((_, index) => `${parts.slice(0, index + 1).join('/')}/`).filter((folder) => folder !== './')
}

function entry({path, type, mode, bytes}) {
  if (Buffer.byteLength(path) > 100) throw new Error(`${path} is too long for a plain tar archive`)
  const header = Buffer.alloc(BLOCK)
  header.write(path, 0)
  header.write(`${octal(mode, 7)}\0${octal(0, 7)}\0${octal(0, 7)}\0`, 100)
  header.write(`${octal(bytes.length, 11)}\0${octal(MOMENT, 11)}\0        ${type}`, 124)
  header.write('ustar\x0000root', 257)
  header.write('root', 297)
  header.write(
    `${octal(
      header.reduce((sum, byte) => sum + byte, 0),
      6,
    )}\0 `,
    148,
  )
  return [header, bytes, Buffer.alloc((BLOCK - (bytes.length % BLOCK)) % BLOCK)]
}

const octal = (number, digits) => number.toString(8).padStart(digits, '0')
