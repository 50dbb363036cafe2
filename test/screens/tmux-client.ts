// A client of a tmux server that stays, and takes command after command on its standard input: a process for each would cost more
// than what is looked at.
import {type ChildProcessWithoutNullStreams, spawn} from 'node:child_process'

interface Asked {
  resolve(text: string): void
  reject(error: Error): void
}

export class TmuxClient {
  private readonly child: ChildProcessWithoutNullStreams
  private readonly asked: Asked[] = []
  private rest = ''
  private block: string[] | undefined
  private gone: Error | undefined

  /** It leaves the size of the terminal alone. @param server as `tmux -L` names it */
  constructor(server: string) {
    this.child = spawn('tmux', ['-L', server, '-C', 'attach', '-f', 'ignore-size,no-output'])
    this.child.stdout.setEncoding('utf8').on('data', (text: string) => this.read(text))
    this.child.stderr.resume()
    this.child.stdin.on('error', () => {})
    this.child.on('error', (error) => this.end(error))
    this.child.on('close', () => this.end(new Error('tmux has ended')))
  }

  /** @returns what the command prints, once all before it are done */
  ask(words: readonly string[]): Promise<string> {
    return new Promise((resolve, reject) => {
      if (this.gone) return reject(this.gone)
      this.asked.push({resolve, reject})
      this.child.stdin.write(`${words.map(quoted).join(' ')}\n`)
    })
  }

  close(): void {
    this.child.kill('SIGKILL')
  }

  private read(text: string): void {
    const lines = `${this.rest}${text}`.split('\n')
    this.rest = lines.pop() ?? ''
    for (const line of lines) this.readLine(line)
  }

  /** Only what answers to a command of ours is marked with a 1. */
  private readLine(line: string): void {
    const [, mark] = /^%(begin|end|error) \d+ \d+ 1$/.exec(line) ?? []
    if (mark === 'begin') this.block = []
    else if (mark === undefined) this.block?.push(line)
    else this.answer(mark === 'error')
  }

  private answer(isError: boolean): void {
    const text = (this.block ?? []).map((line) => `${line}\n`).join('')
    this.block = undefined
    const asked = this.asked.shift()
    if (isError) asked?.reject(new Error(text))
    else asked?.resolve(text)
  }

  private end(error: Error): void {
    this.gone = error
    for (const {reject} of this.asked.splice(0)) reject(error)
  }
}

/** As tmux reads words, on one line whatever is in them. */
function quoted(word: string): string {
  const inside = word.replace(/[\\"$]/g, '\\$&').replace(/\p{Cc}/gu, (control) => octal(control.charCodeAt(0)))
  return `"${inside}"`
}

const octal = (code: number) => `\\${code.toString(8).padStart(3, '0')}`
