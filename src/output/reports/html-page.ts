// A page that needs nothing else: no address, no font, and no script but the one that it is made with. Whatever others said
// must have become text before (`htmlText`). For reports of every kind. Pure.
import {createHash} from 'node:crypto'
import {deviceText} from '../terminal/device-text.js'
import {HTML_STYLE} from './html-style.js'
import {markup} from './markup.js'

/** Text of others, on one line. */
export const htmlText = (text: string) => markup(deviceText(text))

interface PageParts {
  readonly style?: string
  /** Runs at the end of the page; its hash lets it run, and nothing else, whatever a device managed to say. */
  readonly script?: string | undefined
}

export function htmlHead(title: string, {style = HTML_STYLE, script = ''}: PageParts = {}): string {
  const scripts = script === '' ? '' : `; script-src 'sha256-${createHash('sha256').update(script).digest('base64')}'`
  const policy = `default-src 'none'; style-src 'unsafe-inline'${scripts}`
  return [
    '<!doctype html>\n<html lang="en"><head><meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    '<meta name="viewport" content="width=device-width,initial-scale=1">',
    `<title>${htmlText(title)}</title><style>${style}</style></head>\n<body><main>\n`,
  ].join('')
}

export const htmlFoot = (script = '') => `</main>${script === '' ? '' : `<script>${script}</script>`}</body></html>\n`

/** Names and values in columns, as many as fit. */
export const htmlFacts = (facts: readonly (readonly [string, string])[]) =>
  `<dl>${facts.map(([name, value]) => `<div><dt>${htmlText(name)}</dt><dd>${htmlText(value)}</dd></div>`).join('')}</dl>`
