// Lines of a diff as a person sees them: in colour where that was settled, and without anything that commands a terminal.
import {Chalk} from 'chalk'
import type {Paint} from '../../diff/render-diff.js'
import {terminalText} from '../../output/terminal/terminal-text.js'

export function paintDiff(color: boolean): Paint {
  const chalk = new Chalk({level: color ? 1 : 0})
  const paints: Readonly<Record<Parameters<Paint>[0], (text: string) => string>> = {
    plain: (text) => text,
    added: chalk.green,
    removed: chalk.red,
    changed: chalk.yellow,
    grave: chalk.bold.red,
  }
  return (tone, text) => paints[tone](terminalText(text))
}
