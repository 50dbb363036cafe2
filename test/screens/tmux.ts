// A real terminal, by tmux: a shell in it, what it shows, and keys. Only where tmux is
// installed.
import {execFileSync, spawnSync} from 'node:child_process'
import {eventually} from '../support/in-time.js'

export const hasTmux = spawnSync('tmux', ['-V']).status === 0

/** Each look starts a process, which takes time from what is waited for. */
const [WITHIN, EVERY] = [8000, 80]

export class Terminal {
  private readonly server = `iotjobs-${process.pid}-${Math.floor(performance.now() * 1000)}`

  constructor(columns: number, rows: number, env: Readonly<Record<string, string>>) {
    const assignments = Object.entries({...env, PS1: '$ ', LANG: 'C.UTF-8', HISTFILE: ''}).map(
      ([name, value]) => `${name}=${value}`,
    )
    const shell = ['env', '-i', ...assignments, 'bash', '--norc', '--noprofile']
    const quoted = shell.map((word) => `'${word.replaceAll("'", "'\\''")}'`).join(' ')
    this.tmux('-f', '/dev/null', 'new-session', '-d', '-x', String(columns), '-y', String(rows), quoted)
  }

  type(text: string): void {
    this.tmux('send-keys', '-l', text)
    this.tmux('send-keys', 'Enter')
  }

  /** Text without Enter. */
  keys(text: string): void {
    this.tmux('send-keys', '-l', text)
  }

  key(name: string): void {
    this.tmux('send-keys', name)
  }

  resize(columns: number, rows: number): void {
    this.tmux('resize-window', '-x', String(columns), '-y', String(rows))
  }

  /** What stands on the screen, and above it. */
  text(...options: readonly string[]): string {
    return this.tmux('capture-pane', '-p', '-S', '-200', ...options)
  }

  /** Only what stands on the screen. */
  screen(): string {
    return this.tmux('capture-pane', '-p')
  }

  /** From now on the terminal keeps what a program asks it to copy. */
  takeClipboard(): void {
    this.tmux('set-option', '-s', 'set-clipboard', 'on')
  }

  clipboard(): string {
    return this.tmux('show-buffer')
  }

  cursorShown(): boolean {
    return this.tmux('display-message', '-p', '#{cursor_flag}').trim() === '1'
  }

  async until(pattern: RegExp, read = () => this.text()): Promise<RegExpExecArray> {
    const missing = () => `${pattern} did not appear in:\n${read()}`
    return eventually(() => pattern.exec(read()), missing, WITHIN, EVERY)
  }

  close(): void {
    spawnSync('tmux', ['-L', this.server, 'kill-server'])
  }

  private tmux(...argv: readonly string[]): string {
    return execFileSync('tmux', ['-L', this.server, ...argv], {encoding: 'utf8'})
  }
}
