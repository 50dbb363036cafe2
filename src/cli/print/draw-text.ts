// Text for people that names what others said: on a terminal the names are made harmless, and our own signs fit its
// character set; in a pipe all bytes stay. Knows no command.
import {terminalText} from '../../output/terminal/terminal-text.js'
import type {Runtime} from '../runtime/runtime.js'

export const drawText = (text: string, {stdout}: Pick<Runtime, 'stdout'>): Promise<void> =>
  stdout.isTTY ? stdout.draw(terminalText(text)) : stdout.write(text)
