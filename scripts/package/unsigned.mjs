// A program of Windows without its signature, which would not hold for it any more once something is put into it.

/** In the headers of 64-bit programs: where the optional header begins, and in it the entry of the signature. */
const [HEADER, OPTIONAL, SIGNATURE] = [0x3c, 24, 112 + 4 * 8]

/** @returns the bytes without the signature, which stands at their end */
export function withoutSignature(program) {
  const entry = program.readUInt32LE(HEADER) + OPTIONAL + SIGNATURE
  const [offset, size] = [program.readUInt32LE(entry), program.readUInt32LE(entry + 4)]
  if (size === 0) return program
  if (offset + size !== program.length) throw new Error('The signature is not at the end of the program')
  const rest = Buffer.from(program.subarray(0, offset))
  rest.fill(0, entry, entry + 8)
  return rest
}
