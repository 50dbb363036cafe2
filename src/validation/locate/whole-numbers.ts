// A list of whole numbers below 2^31 that grows, in half the memory that a list of JavaScript takes.

const FIRST_SIZE = 64

export class WholeNumbers {
  private numbers = new Int32Array(FIRST_SIZE)
  private count = 0

  get length(): number {
    return this.count
  }

  /** 0 behind the end. */
  at(index: number): number {
    return this.numbers[index] ?? 0
  }

  set(index: number, number: number): void {
    this.numbers[index] = number
  }

  push(number: number): void {
    if (this.count === this.numbers.length) {
      const more = new Int32Array(this.count * 2)
      more.set(this.numbers)
      this.numbers = more
    }
    this.numbers[this.count++] = number
  }
}
