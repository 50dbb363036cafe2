// Cuts off a connection that begins a packet larger than any that a device has to send, before it is read. Knows how MQTT
// frames its packets: a byte for the kind, then the length in up to four bytes of seven bits.

/** @returns a check of each piece that arrives: whether the connection may go on */
export function packetLimit(mostBytes: number): (piece: Uint8Array) => boolean {
  /** Bytes of a packet that are still to come; nothing while its length is being read. */
  let left = 0
  let inHead = false
  let length = 0
  let shift = 0
  return (piece) => {
    let at = 0
    while (at < piece.length) {
      if (left > 0) {
        const skipped = Math.min(left, piece.length - at)
        left -= skipped
        at += skipped
      } else if (!inHead) {
        inHead = true
        length = 0
        shift = 0
        at++
      } else {
        const byte = piece[at++] ?? 0
        length += (byte & 0x7f) * 2 ** shift
        shift += 7
        if (length > mostBytes || shift > 28) return false
        if (byte < 0x80) {
          inHead = false
          left = length
        }
      }
    }
    return true
  }
}
