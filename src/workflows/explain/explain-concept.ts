// A concept → its page: from the data of concepts, from a page of help, or from the list of statuses.
import {helpPages} from '../../cli/help/pages.js'
import {VERDICT_EXITS} from '../../progress/verdict.js'
import {fromPlain} from '../../value/plain.js'
import type {Structure} from '../../value/value.js'
import {ALIASES, CONCEPTS} from './concepts.js'
import type {Page} from './page.js'

/** All names under which something is known. */
export const conceptNames: readonly string[] = [...Object.keys(CONCEPTS), 'verdicts', 'exit-codes', 'conditions']

/** @returns nothing where the words are of something else */
export function explainConcept(words: string): Page | undefined {
  const typed = words
    .trim()
    .toLowerCase()
    .replace(/[\s_]+/g, '-')
  const name = ALIASES[typed] ?? typed
  if (name === 'verdicts') return helpPage('exit-codes', 'Verdicts of watch and wait', isVerdict)
  if (name === 'exit-codes' || name === 'conditions') return helpPage(name)
  return Object.hasOwn(CONCEPTS, name) ? conceptPage(name) : statusPage(words.trim().toUpperCase())
}

function conceptPage(name: string): Page | undefined {
  const concept = CONCEPTS[name]
  if (!concept) return undefined
  const {title, text, rows = [], seeAlso, source} = concept
  return {
    title,
    intro: text,
    rows: [
      ...rows.map(([term, meaning]) => [term, meaning] as const),
      ['See also', seeAlso.join(', ')],
      ['Source', source],
    ],
    data: fromPlain({concept: name, title, text, terms: Object.fromEntries(rows), seeAlso, source}) as Structure,
  }
}

/** `QUEUED` and the like, which statuses of both kinds may be. */
function statusPage(status: string): Page | undefined {
  const found = ['execution-statuses', 'job-statuses'].flatMap((name) => {
    const {title, rows = []} = CONCEPTS[name] ?? {title: ''}
    return rows.filter(([term]) => term === status).map(([, meaning]) => [title, meaning] as const)
  })
  const [first] = found
  if (!first) return undefined
  return {
    title: status,
    intro: 'A status of IoT Jobs.',
    rows: [...found, ['See also', 'execution-statuses, job-statuses']],
    data: fromPlain({concept: status, meanings: Object.fromEntries(found)}) as Structure,
  }
}

const isVerdict = (term: string) => Object.keys(VERDICT_EXITS).some((verdict) => term.endsWith(`  ${verdict}`))

function helpPage(name: string, title?: string, isShown: (term: string) => boolean = () => true): Page | undefined {
  const page = helpPages.find((one) => one.name === name)
  if (!page) return undefined
  const rows = page.entries.filter(([term]) => isShown(term))
  const text = page.intro.join(' ')
  return {
    title: title ?? page.summary,
    intro: text,
    rows: [...rows, ...(page.outro ?? []).map((example) => ['Example', example] as const)],
    data: fromPlain({concept: name, title: title ?? page.summary, text, terms: Object.fromEntries(rows)}) as Structure,
  }
}
