// Located problems → workflow commands of GitHub Actions, which show each beside the line of the file that it stands in.
import {problemText} from '../problem-text.js'
import type {LocatedProblem} from './located-problem.js'

const LEVELS = {error: 'error', warning: 'warning', note: 'notice'} as const

/** @returns lines */
export const githubAnnotations = (located: readonly LocatedProblem[]): string[] => located.map(annotation)

function annotation({problem, source, position}: LocatedProblem): string {
  const {headline, path, fix, more} = problemText(problem)
  const properties = [
    ...(source?.kind === 'file' ? [['file', source.name]] : []),
    ...(position
      ? [
          ['line', position.line],
          ['col', position.column],
        ]
      : []),
    ['title', problem.code],
  ]
  const where = properties.map(([name, value]) => `${name}=${propertyText(String(value))}`).join(',')
  return `::${LEVELS[problem.severity]} ${where}::${messageText([`${path}: ${headline}`, fix, ...(more === '' ? [] : [more])].join('\n'))}`
}

/** A line break would end the command, and begin one that a file has made up. */
const messageText = (text: string) => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')

const propertyText = (text: string) => messageText(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
