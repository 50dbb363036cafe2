// A text to type, as it is drawn. A document of several lines is shown as one: it is taken, edited or dropped whole.
import {createPrompt, useEffect, useKeypress, useRef, useState} from '@inquirer/core'
import {truncate} from '../../output/terminal/cells.js'
import type {Prompt} from '../../wizard/prompter.js'
import {LEAVE_PASTES, MARK_PASTES, PasteReader} from './paste-reader.js'
import {blockText, isUnfinished} from './pasted-document.js'
import {leavingKey, type PromptKey} from './prompt-key.js'
import {helpLines, type Look, problemLines, questionLines} from './prompt-look.js'
import type {Left} from './show-prompt.js'
import {useClosing} from './use-closing.js'
import {useRedraw} from './use-redraw.js'

export interface TextConfig extends Look {
  readonly prompt: Prompt
  /** What was wrong with the answer before. */
  readonly problem?: string | undefined
  readonly fail: (error: unknown) => void
}

export const textPrompt = createPrompt<Left, TextConfig>((config, done) => {
  const {prompt, draw, fail} = config
  const {draft = '', multiline = false} = prompt
  const [line, setLine] = useState('')
  const [block, setBlock] = useState(draft.includes('\n') ? draft : '')
  const [offered, setOffered] = useState(prompt.initial ?? '')
  const [problem, setProblem] = useState(config.problem)
  const [isHelped, setHelped] = useState(false)
  const [isChecking, setChecking] = useState(false)
  const paste = useRef(new PasteReader())
  const text = joined(block, line)
  const write = (typed: string, rl: Readline) => {
    rl.clearLine(0)
    rl.write(typed)
    setLine(typed)
  }
  useEffect((rl) => {
    if (block === '') write(draft, rl)
    draw(MARK_PASTES)
    return () => draw(LEAVE_PASTES)
  }, [])

  const takePaste = (pasted: string, rl: Readline) => {
    const isWide = pasted.length > 2 * config.size().columns
    // Within a line readline has it by now, where the cursor is.
    if (!pasted.includes('\n') && !(multiline && isWide)) return setLine(rl.line)
    if (!multiline) return write(line + pasted.trim().replace(/\s*\n\s*/g, ' '), rl)
    setBlock(joined(block, line + pasted))
    write('', rl)
  }
  const enter = (rl: Readline) => {
    if (multiline && line !== '' && isUnfinished(text)) {
      setBlock(text)
      setLine('')
      return
    }
    const answer = text === '' ? offered : text
    setChecking(true)
    prompt.check(answer).then((found) => {
      if (found === undefined) return done({kind: 'answer', answer})
      setChecking(false)
      write(prompt.anew ? '' : line, rl)
      setProblem(found)
    }, fail)
  }
  const drop = () => (block === '' ? setOffered('') : setBlock(''))
  const obey = (key: PromptKey, rl: Readline) => {
    const isEmpty = line === ''
    if (key.name === 'return' || key.name === 'enter') enter(rl)
    else if (key.name === 'backspace' && isEmpty) drop()
    else if (key.name === 'tab') write(isEmpty ? offered : line, rl)
    else if (rl.line === '?' && isEmpty) {
      setHelped(!isHelped)
      write('', rl)
    } else if (rl.line === 'e' && isEmpty && multiline) done({kind: 'edit', draft: block || offered})
    else {
      setLine(rl.line)
      setProblem(undefined)
    }
  }
  useClosing(() => done({kind: 'interrupt'}))
  useKeypress((key: PromptKey, rl) => {
    const {isPasting, pasted} = paste.current.take(key)
    if (pasted !== undefined) return takePaste(pasted, rl)
    const leaving = isPasting ? undefined : leavingKey(key)
    if (leaving === 'interrupt') done({kind: leaving})
    else if (leaving) done({kind: leaving, draft: text})
    else if (!isPasting && !isChecking) obey(key, rl)
  })

  const head = questionLines(prompt, block === '' ? shortened(offered) : '', config)
  const below = [
    ...problemLines(problem, config),
    ...blockLines(block, config),
    ...(isHelped ? helpLines(prompt, config) : []),
  ]
  const above = [...head.slice(0, -1), `${head.at(-1)} ${line}`]
  useRedraw({above, below}, config)
  return [above.join('\n'), below.join('\n')]
})

type Readline = Pick<Parameters<Parameters<typeof useEffect>[0]>[0], 'line' | 'write' | 'clearLine'>

const joined = (block: string, line: string) => [block, line].filter((part) => part !== '').join('\n')

/** A document may be long. */
const shortened = (text: string) => truncate(text.replace(/\s+/g, ' '), 60)

function blockLines(block: string, {paint, size}: Look): string[] {
  if (block === '') return []
  const keys = isUnfinished(block)
    ? 'goes on until it closes, or with Enter on an empty line'
    : 'Enter takes it · e edits it · Backspace drops it'
  const width = size().columns - 3
  return [blockText(block), keys].map((text) => paint.dim(`  ${truncate(text, width)}`))
}
