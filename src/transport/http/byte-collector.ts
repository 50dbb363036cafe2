// Pieces of an answer as they come → its bytes. Small pieces are joined at once: an answer that comes byte by byte would
// otherwise take a hundred times its size.

/** Larger pieces are kept as they are. */
const SMALL = 4096
const BLOCK = 64 * 1024

export class ByteCollector {
  size = 0
  private readonly pieces: Buffer[] = []
  private block = Buffer.alloc(0)
  private filled = 0

  add(piece: Buffer): void {
    this.size += piece.length
    if (piece.length >= SMALL) {
      this.endBlock()
      this.pieces.push(piece)
      return
    }
    if (this.filled + piece.length > this.block.length) {
      this.endBlock()
      this.block = Buffer.allocUnsafe(BLOCK)
    }
    this.filled += piece.copy(this.block, this.filled)
  }

  bytes(): Buffer {
    this.endBlock()
    const [only, ...others] = this.pieces
    return only !== undefined && others.length === 0 ? only : Buffer.concat(this.pieces)
  }

  private endBlock(): void {
    if (this.filled > 0) this.pieces.push(this.block.subarray(0, this.filled))
    this.block = this.block.subarray(this.filled)
    this.filled = 0
  }
}
